/** The candidates of a source in the order of its text, by section, with filters; the current one in sight. */
import { FilterOutlined } from "@ant-design/icons";
import { Badge, Button, Popover, Segmented, Slider } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { Section } from "../../shared/api/candidates.ts";
import type { ReviewState } from "../../shared/model/codes.ts";
import { useText } from "../app/language.tsx";
import { CandidateRow, type RowDoes } from "./candidate-row.tsx";
import { bySection, countStates, filtered, keyOf, type ListFilter } from "./review-list.ts";
import type { Review } from "./use-review.ts";

const states = ["open", "accepted", "dismissed", "all"] as const;
const kinds = ["all", "metric", "entity"] as const;

export function CandidateList(props: {
  review: Review;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  /** Review states of stored figures, by id. */
  figures: ReadonlyMap<number, ReviewState>;
  does: RowDoes;
  /** The form is open for the current one. */
  editing: boolean;
}) {
  const t = useText();
  const { review, filter, onFilter, does } = props;
  const list = useRef<HTMLDivElement>(null);
  const current = review.now && keyOf(review.now);
  const shown = useMemo(
    () => filtered(review.candidates, filter, current),
    [review.candidates, filter, current],
  );
  const counts = useMemo(() => countStates(review.candidates, filter), [review.candidates, filter]);
  const groups = useMemo(
    () => bySection(shown, review.list.data?.sections ?? noSections),
    [shown, review.list.data],
  );
  // The form takes room from the list: the current one is brought into sight again.
  const sight = current === null ? null : props.editing ? `${current} form` : current;
  useEffect(() => {
    if (sight !== null)
      list.current
        ?.querySelector(`[data-candidate="${sight.split(" ")[0]}"]`)
        ?.closest("li")
        ?.scrollIntoView({ block: "nearest" });
  }, [sight]);
  return (
    <>
      <div className="candidate-filters">
        <Segmented
          size="small"
          block
          aria-label={t("candidates.filterState")}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state })}
          options={states.map((value) => ({
            value,
            label: (
              <span className="figures">
                {t(`candidates.short.${value}`)} {counts[value]}
              </span>
            ),
          }))}
        />
      </div>
      <div ref={list} className="candidate-list" role="group" aria-label={t("candidates.list")}>
        {groups.map((group) => (
          <section key={`${group.index}-${group.candidates[0]?.start}`}>
            <SectionHead section={group.section} />
            <ul>
              {group.candidates.map((candidate) => {
                const key = keyOf(candidate);
                const [id] = candidate.observationIds;
                return (
                  <CandidateRow
                    key={key}
                    candidate={candidate}
                    now={key === current}
                    editing={key === current && props.editing}
                    dismissing={key === current && review.dismissing}
                    chosen={review.chosen[key]}
                    missing={key === current ? review.missingOf(candidate) : candidate.missing}
                    figure={(id !== undefined && props.figures.get(id)) || null}
                    does={does}
                  />
                );
              })}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <NothingShown review={review} filter={filter} onFilter={onFilter} />}
      </div>
    </>
  );
}
const noSections: Section[] = [];

function SectionHead({ section }: { section: Section | null }) {
  const t = useText();
  if (!section) return null;
  return (
    <h4 className="candidate-section">
      <span>{section.title || t("candidates.beginning")}</span>
      {section.open > 0 && (
        <span className="figures secondary">{t("candidates.sectionOpen", { count: section.open })}</span>
      )}
    </h4>
  );
}

/** Which candidates are listed, beside their state. */
export function FilterButton(props: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const t = useText();
  const narrowed = props.filter.kind !== "all" || props.filter.score > 0;
  return (
    <Popover trigger="click" placement="bottomRight" content={<ListFilters {...props} />}>
      <Badge dot={narrowed}>
        <Button
          size="small"
          type="text"
          icon={<FilterOutlined />}
          title={t("candidates.filter")}
          aria-label={t("candidates.filter")}
          aria-pressed={narrowed}
        />
      </Badge>
    </Popover>
  );
}

function ListFilters({ filter, onFilter }: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const t = useText();
  return (
    <div className="candidate-popover">
      <span className="label">{t("candidates.kind")}</span>
      <Segmented
        size="small"
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
        options={kinds.map((value) => ({ value, label: t(`candidates.kind.${value}`) }))}
      />
      <span className="label figures">{t("candidates.scoreFrom", { score: filter.score.toFixed(2) })}</span>
      <Slider
        min={0}
        max={1}
        step={0.05}
        value={filter.score}
        onChange={(score) => onFilter({ ...filter, score })}
        tooltip={{ open: false }}
      />
    </div>
  );
}

function NothingShown(props: { review: Review; filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const t = useText();
  const { review, filter, onFilter } = props;
  if (!review.list.data) return <p className="quiet candidate-none">{t("candidates.reading")}</p>;
  if (review.candidates.length === 0)
    return (
      <div className="candidate-none">
        <p>{t("candidates.emptyAll")}</p>
        <p className="quiet">{t("candidates.emptyAllHint")}</p>
      </div>
    );
  const settled = filter.state === "open" && filter.kind === "all" && filter.score === 0;
  return (
    <div className="candidate-none">
      <p>{settled ? `✓ ${t("candidates.emptyOpen")}` : t("candidates.emptyFilter")}</p>
      {settled && <p className="quiet">{t("candidates.emptyOpenHint")}</p>}
      <p>
        <button
          type="button"
          className="plain-button link-button"
          onClick={() => onFilter({ state: "all", kind: "all", score: 0 })}
        >
          {t("candidates.showAll")}
        </button>
      </p>
    </div>
  );
}
