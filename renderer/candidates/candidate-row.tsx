/** One candidate: its words, what is proposed, how sure that is. The current one shows what can be done with it. */
import { Button } from "antd";
import { memo } from "react";
import type { AcceptFields, ReviewCandidate } from "../../shared/api/candidates.ts";
import type { ReviewState } from "../../shared/model/codes.ts";
import type { DismissalReason } from "../../shared/model/dismissal.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { areaLabel } from "../sources/area-select.tsx";
import { indicatorLabel } from "../sources/indicator-field.tsx";
import { useAreas, useIndicators } from "../sources/named-things.ts";
import { reasonTexts } from "./reason-text.ts";
import { dismissalReasons } from "./review-keys.ts";
import { keyOf } from "./review-list.ts";
import { ScoreBar } from "./score-bar.tsx";
import { slipText } from "./slip-text.ts";

/** Shape of a state: ○ open, ◐ accepted, ● approved, ✕ dismissed. */
const shapeOf = (state: ReviewCandidate["state"], figure: ReviewState | null): string =>
  state === "open" ? "○" : state === "dismissed" ? "✕" : figure === "approved" ? "●" : "◐";

export interface RowDoes {
  onPick: (candidate: ReviewCandidate) => void;
  onAccept: (candidate: ReviewCandidate) => void;
  onEdit: (candidate: ReviewCandidate) => void;
  onAskReason: (asked: boolean) => void;
  onDismiss: (candidate: ReviewCandidate, reason: DismissalReason) => void;
  onRestore: (candidate: ReviewCandidate) => void;
  onChoose: (candidate: ReviewCandidate, fields: AcceptFields) => void;
}

export const CandidateRow = memo(function CandidateRow(props: {
  candidate: ReviewCandidate;
  now: boolean;
  editing: boolean;
  dismissing: boolean;
  chosen: AcceptFields | undefined;
  missing: readonly ReviewCandidate["missing"][number][];
  /** Review state of its stored figure; null where there is none. */
  figure: ReviewState | null;
  does: RowDoes;
}) {
  const t = useText();
  const language = useLanguage();
  const areas = useAreas();
  const indicators = useIndicators();
  const { candidate, now, chosen, missing, does } = props;
  const { state } = candidate;
  const indicator = indicators.get(chosen?.indicatorId ?? candidate.indicatorId ?? "");
  const area = areas.get(candidate.areaId ?? "");
  const name = indicator ? indicatorLabel(indicator, language) : candidate.indicator;
  const where = area ? areaLabel(area, language) : candidate.area;
  const score = t("candidates.score", { score: candidate.score.toFixed(2) });
  const why = reasonTexts(candidate.reasons, language);
  const open = state === "open";
  const offers = now && !props.editing;
  return (
    <li className={`candidate-row ${state}`} aria-current={now} data-state={state}>
      <button
        type="button"
        className="plain-button candidate-pick"
        data-candidate={keyOf(candidate)}
        title={why.length > 0 ? `${score}\n${why.join(language === "en" ? ", " : "、")}` : score}
        onClick={() => does.onPick(candidate)}
      >
        <span className={`candidate-mark ${state}`} title={t(`candidates.state.${state}`)}>
          <span aria-hidden>{shapeOf(state, props.figure)}</span>
          <span className="unseen">{t(`candidates.state.${state}`)}</span>
        </span>
        <span className="figure-what">
          <span className={indicator ? "figure-name" : "figure-name unknown"}>
            {name || t("candidates.noIndicator")}
          </span>
          <span className="secondary figures">
            {where ?? t("candidates.noArea")} ·{" "}
            {candidate.period === null
              ? t("candidates.noPeriod")
              : formatTimePeriod(candidate.period, language)}
            {candidate.scenario !== "actual" && (
              <em className="scenario">{t(`scenario.${candidate.scenario}`)}</em>
            )}
            {candidate.entity !== null && ` · ${candidate.entity}`}
          </span>
        </span>
        <span className="candidate-end">
          <span className="figure-value figures">{candidate.text}</span>
          {open && <ScoreBar score={candidate.score} label={score} />}
        </span>
      </button>
      {(now || candidate.slips.length > 0 || candidate.differs.length > 0) && (
        <div className="candidate-detail">
          {candidate.slips.map((slip) => (
            <p key={slip.kind} className="form-warning">
              <span aria-hidden>▲</span> {slipText(slip, t)}
            </p>
          ))}
          {candidate.differs.length > 0 && (
            <p className="form-warning">
              <span aria-hidden>▲</span> {t("candidates.differs")}
            </p>
          )}
          {now && open && missing.length > 0 && (
            <p className="form-problem">
              {t("candidates.missing", {
                fields: missing
                  .map((what) => t(`candidates.missing.${what}`))
                  .join(language === "en" ? ", " : "、"),
              })}
            </p>
          )}
          {now && candidate.taughtBy !== null && <p className="form-hint">{t("candidates.taught")}</p>}
          {now && candidate.repeats.length > 0 && (
            <p className="form-hint">{t("candidates.repeats", { count: candidate.repeats.length })}</p>
          )}
        </div>
      )}
      {offers && open && !props.dismissing && candidate.indicatorChoices.length > 1 && (
        <div className="candidate-choices" role="group" aria-label={t("candidates.choices")}>
          {candidate.indicatorChoices.map(({ id }, index) => {
            const one = indicators.get(id);
            return (
              <button
                key={id}
                type="button"
                className="choice-chip"
                aria-pressed={id === indicator?.id}
                onClick={() => does.onChoose(candidate, { indicatorId: id })}
              >
                <kbd>{index + 1}</kbd> {one ? indicatorLabel(one, language) : id}
              </button>
            );
          })}
        </div>
      )}
      {offers && open && props.dismissing && (
        <div ref={inSight} className="candidate-choices" role="group" aria-label={t("candidates.dismissAs")}>
          <span className="secondary">{t("candidates.dismissAs")}</span>
          {dismissalReasons.map((reason, index) => (
            <button
              key={reason}
              type="button"
              className="choice-chip"
              onClick={() => does.onDismiss(candidate, reason)}
            >
              <kbd>{index + 1}</kbd> {t(`dismissal.${reason}`)}
            </button>
          ))}
        </div>
      )}
      {offers && !props.dismissing && (
        <div className="candidate-actions">
          {open && (
            <>
              <Button size="small" type="primary" onClick={() => does.onAccept(candidate)}>
                {t("candidates.accept")} <kbd>Enter</kbd>
              </Button>
              <Button size="small" onClick={() => does.onEdit(candidate)}>
                {t("candidates.edit")} <kbd>E</kbd>
              </Button>
              <Button size="small" onClick={() => does.onAskReason(true)}>
                {t("candidates.dismiss")} <kbd>X</kbd>
              </Button>
            </>
          )}
          {state === "accepted" && (
            <Button size="small" onClick={() => does.onEdit(candidate)}>
              {t("candidates.edit")} <kbd>E</kbd>
            </Button>
          )}
          {state === "dismissed" && (
            <Button size="small" onClick={() => does.onRestore(candidate)}>
              {t("candidates.restore")} <kbd>X</kbd>
            </Button>
          )}
        </div>
      )}
    </li>
  );
});

/** What unfolds at the lower edge of the list is brought into sight. */
const inSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" });
