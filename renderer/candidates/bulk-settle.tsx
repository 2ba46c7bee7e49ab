/** Settling many at once: how many it is about is said before, it is one revision and one undo. A popover, no dialog. */
import { Button, Checkbox, Popover, Select, Slider } from "antd";
import { useMemo, useState } from "react";
import type { Section } from "../../shared/api/candidates.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { reportProblem } from "../app/toasts.tsx";
import { indicatorLabel } from "../sources/indicator-field.tsx";
import { useIndicators } from "../sources/named-things.ts";
import { type BulkScope, bulkSelection } from "./review-list.ts";
import type { Review } from "./use-review.ts";

const usual = 0.8;
const any = "";

export function BulkSettle(props: { review: Review; open: boolean; onOpen: (open: boolean) => void }) {
  const t = useText();
  return (
    <Popover
      open={props.open}
      onOpenChange={props.onOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={t("candidates.bulk.title")}
      content={<BulkForm review={props.review} onDone={() => props.onOpen(false)} />}
    >
      <Button size="small" title={`${t("candidates.bulk.title")}  B`} aria-expanded={props.open}>
        {t("candidates.bulk")}
      </Button>
    </Popover>
  );
}

function BulkForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const indicators = useIndicators();
  const [scope, setScope] = useState<BulkScope>({ score: usual, indicatorId: null, section: null });
  const [create, setCreate] = useState(false);
  const [busy, setBusy] = useState(false);
  const { candidates, whole, nameless } = useMemo(
    () => bulkSelection(review.candidates, scope),
    [review.candidates, scope],
  );
  const sections = review.list.data?.sections ?? none;
  const open = review.candidates.filter((one) => one.state === "open");
  const inIndicators = [...Map.groupBy(open, (one) => one.indicatorId)].filter(([id]) => id !== null);
  const inSections = [...Map.groupBy(open, (one) => one.section)];
  const count = whole + (create ? nameless : 0);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      onDone();
    } catch (problem) {
      reportProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="bulk-form"
      aria-label={t("candidates.bulk.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) void run(() => review.acceptMany(candidates, create));
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <div className="form-grid">
        <span className="label">{t("candidates.bulk.score")}</span>
        <div className="bulk-score">
          <Slider
            min={0}
            max={1}
            step={0.05}
            value={scope.score}
            onChange={(score) => setScope({ ...scope, score })}
            tooltip={{ open: false }}
            ariaLabelForHandle={t("candidates.bulk.score")}
            autoFocus
          />
          <span className="figures">
            {t("candidates.bulk.scoreValue", { score: scope.score.toFixed(2) })}
          </span>
        </div>
        <span className="label">{t("candidates.bulk.indicator")}</span>
        <Select
          value={scope.indicatorId ?? any}
          onChange={(id) => setScope({ ...scope, indicatorId: id === any ? null : id })}
          aria-label={t("candidates.bulk.indicator")}
          options={[
            { value: any, label: t("candidates.bulk.any") },
            ...inIndicators.map(([id, group]) => {
              const indicator = indicators.get(id ?? "");
              return {
                value: id ?? any,
                label: `${indicator ? indicatorLabel(indicator, language) : id} · ${group.length}`,
              };
            }),
          ]}
        />
        <span className="label">{t("candidates.bulk.section")}</span>
        <Select
          value={scope.section ?? -1}
          onChange={(section) => setScope({ ...scope, section: section < 0 ? null : section })}
          aria-label={t("candidates.bulk.section")}
          options={[
            { value: -1, label: t("candidates.bulk.any") },
            ...inSections.map(([index, group]) => ({
              value: index,
              label: `${sections[index]?.title || t("candidates.beginning")} · ${group.length}`,
            })),
          ]}
        />
      </div>
      <p className="bulk-count figures" role="status">
        {t("candidates.bulk.count", { count: candidates.length, whole })}
      </p>
      {nameless > 0 && (
        <Checkbox checked={create} onChange={(event) => setCreate(event.target.checked)}>
          {t("candidates.bulk.create", { count: nameless })}
        </Checkbox>
      )}
      <p className="form-hint">{t("candidates.bulk.once")}</p>
      <div className="row form-actions">
        <Button type="primary" htmlType="submit" disabled={count === 0 || busy} loading={busy}>
          {t("candidates.bulk.accept", { count })}
        </Button>
        <Button
          disabled={candidates.length === 0 || busy}
          onClick={() => void run(() => review.dismiss(candidates, "not_of_interest"))}
        >
          {t("candidates.bulk.dismiss", { count: candidates.length })}
        </Button>
      </div>
    </form>
  );
}
const none: Section[] = [];
