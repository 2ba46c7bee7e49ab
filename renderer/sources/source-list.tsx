/** The sources of the workbook: a wide table while none is open, a narrow list beside an open one. */
import { FileOutlined, FileTextOutlined } from "@ant-design/icons";
import { Input, Segmented } from "antd";
import { useMemo, useState } from "react";
import { settledCount } from "../../shared/coverage/coverage-counts.ts";
import type { Source } from "../../shared/model/source.ts";
import { rank } from "../../shared/search/name-match.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { useRemembered } from "../app/remember.ts";
import { CoverageBar } from "../candidates/coverage-meter.tsx";
import { type SourceCoverage, useCoverage } from "../candidates/queries.ts";
import { areaLabel } from "./area-select.tsx";
import { useAreas } from "./named-things.ts";

export type ListedSource = Source & { observations: number; openAnnotations: number };
const filterFrom = 8;
const progresses = ["all", "open", "settled"] as const;
type Progress = (typeof progresses)[number];

/** Arrow keys go from source to source. */
function step(event: React.KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".source-row")];
  const at = rows.indexOf(event.target as HTMLElement);
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
}

export function SourceList(props: {
  sources: readonly ListedSource[];
  open: number | null;
  onOpen: (id: number) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const areas = useAreas();
  const [query, setQuery] = useState("");
  const [progress, setProgress] = useRemembered<string>("sources.progress", "all");
  const coverage = useCoverage();
  const { sources, open, onOpen } = props;
  const shown = useMemo(
    () =>
      sources.filter(
        (source) =>
          rank(query, [source.title, source.publisher ?? "", source.date ?? ""]) >= 0 &&
          ofProgress(coverage.get(source.id), progress as Progress),
      ),
    [sources, query, coverage, progress],
  );
  const withText = sources.some((source) => source.textLength !== null);
  return (
    <nav className="source-list" aria-label={t("sources.list")}>
      {sources.length > filterFrom && (
        <Input
          className="source-filter"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t("sources.filter")}
          aria-label={t("sources.filter")}
          allowClear
        />
      )}
      {withText && (
        <Segmented
          className="source-progress"
          size="small"
          aria-label={t("candidates.coverageFilter")}
          value={progress as Progress}
          onChange={setProgress}
          options={progresses.map((value) => ({ value, label: t(`candidates.coverageFilter.${value}`) }))}
        />
      )}
      <ul onKeyDown={step}>
        {shown.map((source) => {
          const area = source.areaId === null ? undefined : areas.get(source.areaId);
          return (
            <li key={source.id}>
              <button
                type="button"
                className="plain-button source-row"
                aria-current={source.id === open ? "page" : undefined}
                onClick={() => onOpen(source.id)}
              >
                <span className="source-name">
                  {source.textLength === null ? (
                    <FileOutlined title={t("sources.factsOnlyTitle")} />
                  ) : (
                    <FileTextOutlined title={t("sources.hasText")} />
                  )}
                  {source.title}
                </span>
                <span className="secondary source-meta">
                  <span className="figures">{source.date}</span>
                  <span className="source-publisher">{source.publisher}</span>
                  <span>{area && areaLabel(area, language)}</span>
                </span>
                <Progressed source={source} coverage={coverage.get(source.id)} />
                <span className="source-counts">
                  {source.textLength === null && (
                    <span className="tag" title={t("sources.factsOnlyTitle")}>
                      {t("sources.factsOnly")}
                    </span>
                  )}
                  {source.openAnnotations > 0 && (
                    <span
                      className="comments"
                      title={t("sources.openComments", { count: source.openAnnotations })}
                    >
                      ◤{source.openAnnotations}
                    </span>
                  )}
                  <span className="figures" title={t("sources.figuresTitle", { count: source.observations })}>
                    {t("sources.figures", { count: source.observations })}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className="quiet source-none">{t("sources.noMatch")}</p>}
    </nav>
  );
}

/** Whether a source is of a progress; one without text is neither open nor settled. */
const ofProgress = (coverage: SourceCoverage | undefined, progress: Progress): boolean =>
  progress === "all" ||
  (coverage !== undefined && coverage.total > 0 && coverage.settled === (progress === "settled"));

function Progressed({ source, coverage }: { source: ListedSource; coverage: SourceCoverage | undefined }) {
  const t = useText();
  if (source.textLength === null || !coverage) return <span className="source-coverage" />;
  const { total, captured, dismissed, automatic, open, settled, notClosing } = coverage;
  const detail = t("candidates.coverageDetail", { total, captured, dismissed, automatic, open });
  return (
    <span className="source-coverage figures" title={detail}>
      <CoverageBar counts={coverage} />
      <span>
        {settled && <span aria-hidden>✓ </span>}
        {t("candidates.coverageShort", { settled: settledCount(coverage), total })}
      </span>
      {notClosing > 0 && (
        <span className="comments" title={t("candidates.notClosing", { count: notClosing })}>
          ▲{notClosing}
        </span>
      )}
    </span>
  );
}
