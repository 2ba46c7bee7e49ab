/** The form that takes a figure out of the words: filled from them, Enter stores, Esc goes back to the text. */
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import { useMemo, useRef, useState } from "react";
import { Accumulation, Measure, Scenario } from "../../shared/model/codes.ts";
import { formatQuantity, parseQuantity } from "../../shared/model/quantity.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Slips } from "../candidates/slips.tsx";
import { Problem } from "../ui/problem.tsx";
import { AreaSelect } from "./area-select.tsx";
import {
  canonicalPeriod,
  type FigureDraft,
  intervalText,
  kindFor,
  problemsOf,
  unitDiffers,
} from "./figure-draft.ts";
import { IndicatorField } from "./indicator-field.tsx";

/** Id of the element of a field; there is one form at a time. */
export const fieldId = (field: string): string => `figure-${field}`;

export function FigureForm(props: {
  draft: FigureDraft;
  /** How many figures were stored from the same words already. */
  already: number;
  /** Id of the stored figure that is being corrected; null: a new one. */
  correcting: number | null;
  error: unknown;
  /** Storing was tried: what is missing is marked. */
  tried: boolean;
  onChange: (fields: Partial<FigureDraft>) => void;
  onStore: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { draft, onChange, tried, onStore: store } = props;
  const indicators = useQuery(orpc.indicators.list.queryOptions()).data;
  const indicator = indicators?.find((one) => one.id === draft.indicatorId) ?? null;
  const parsed = useMemo(
    () => parseQuantity(draft.quantity, indicator ? { defaultUnit: indicator.unit } : {}),
    [draft.quantity, indicator],
  );
  const interval = parsed.ok ? intervalText(parsed) : "";
  const problems = problemsOf(draft, parsed);
  const period = canonicalPeriod(draft.period, draft.year);
  const [more, setMore] = useState(false);
  const picking = useRef(false);
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || picking.current) return;
    const target = event.target as HTMLElement;
    if (target.closest(".new-thing")) return;
    const typing = target.tagName === "INPUT" || target.tagName === "TEXTAREA";
    if (event.key === "Enter" && typing && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      store();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    }
  };
  const pick = (open: boolean) => {
    // Closing by Enter must not store as well: the key belongs to the list.
    if (open) picking.current = true;
    else setTimeout(() => (picking.current = false));
  };
  const status = (field: (typeof problems)[number]) => (tried && problems.includes(field) ? "error" : "");
  return (
    <form className="figure-form" aria-label={t("sources.form")} onKeyDownCapture={keys} data-pane-start>
      <div className="form-grid">
        <label htmlFor={fieldId("quantity")}>{t("sources.form.quantity")}</label>
        <div>
          <Input
            id={fieldId("quantity")}
            className="figures"
            value={draft.quantity}
            onChange={(event) => onChange({ quantity: event.target.value })}
            status={parsed.ok ? "" : "error"}
          />
          {parsed.ok ? (
            <p className="form-hint figures">
              {t("sources.form.read", { quantity: formatQuantity(parsed.quantity, language) })}
              {interval !== "" && ` · ${t("sources.form.interval", { interval })}`}
            </p>
          ) : (
            <p className="form-problem" role="alert">
              {parsed.message[language]}
            </p>
          )}
        </div>
        <label htmlFor={fieldId("indicatorId")}>{t("sources.form.indicator")}</label>
        <div>
          <IndicatorField
            id={fieldId("indicatorId")}
            value={draft.indicatorId}
            onChange={(chosen) => onChange({ indicatorId: chosen.id, ...kindFor(chosen, parsed) })}
            onOpen={pick}
            words={draft.indicatorWords}
            unit={parsed.ok ? parsed.quantity.unit : ""}
            status={status("indicatorId")}
          />
          <Slips draft={draft} parsed={parsed} figure={props.correcting} onChange={onChange} />
          {status("indicatorId") && <p className="form-problem">{t("sources.form.needIndicator")}</p>}
          {indicator && unitDiffers(indicator, parsed, draft.measure) && parsed.ok && (
            <p className="form-warning" role="status">
              <span aria-hidden>▲</span>{" "}
              {t("sources.form.unitDiffers", { indicatorUnit: indicator.unit, unit: parsed.quantity.unit })}
            </p>
          )}
        </div>
        <label htmlFor={fieldId("areaId")}>{t("sources.form.area")}</label>
        <div>
          <AreaSelect
            id={fieldId("areaId")}
            value={draft.areaId}
            onChange={(areaId) => onChange({ areaId })}
            onOpen={pick}
            label={t("sources.form.area")}
            status={status("areaId")}
            words={draft.areaWords}
          />
          {status("areaId") && <p className="form-problem">{t("sources.form.needArea")}</p>}
        </div>
        <label htmlFor={fieldId("period")}>{t("sources.form.period")}</label>
        <div>
          <Input
            id={fieldId("period")}
            className="figures"
            value={draft.period}
            onChange={(event) => onChange({ period: event.target.value })}
            onBlur={() => period !== null && onChange({ period })}
            placeholder={t("sources.form.periodPlaceholder")}
            status={period === null && (tried || draft.period.trim() !== "") ? "error" : ""}
          />
          {period === null ? (
            (tried || draft.period.trim() !== "") && (
              <p className="form-problem">{t("sources.form.needPeriod")}</p>
            )
          ) : (
            <p className="form-hint figures">{formatTimePeriod(period, language)}</p>
          )}
        </div>
        <span id={fieldId("scenario")} className="label">
          {t("sources.form.scenario")}
        </span>
        <Segmented
          aria-labelledby={fieldId("scenario")}
          value={draft.scenario}
          onChange={(scenario) => onChange({ scenario })}
          options={Scenario.options.map((value) => ({ value, label: t(`scenario.${value}`) }))}
        />
        {more && (
          <>
            <label htmlFor={fieldId("measure")}>{t("sources.form.measure")}</label>
            <Select
              id={fieldId("measure")}
              value={draft.measure}
              onChange={(measure) => onChange({ measure })}
              onOpenChange={pick}
              options={Measure.options.map((value) => ({ value, label: t(`measure.${value}`) }))}
            />
            <label htmlFor={fieldId("accumulation")}>{t("sources.form.accumulation")}</label>
            <Select
              id={fieldId("accumulation")}
              value={draft.accumulation ?? ""}
              onChange={(value) => onChange({ accumulation: Accumulation.safeParse(value).data ?? null })}
              onOpenChange={pick}
              options={[
                { value: "", label: t("sources.form.none") },
                ...Accumulation.options.map((value) => ({ value, label: t(`accumulation.${value}`) })),
              ]}
            />
            <label htmlFor={fieldId("entity")}>{t("sources.form.entity")}</label>
            <Input
              id={fieldId("entity")}
              value={draft.entity}
              placeholder={t("sources.form.entityPlaceholder")}
              onChange={(event) => onChange({ entity: event.target.value })}
            />
            <label htmlFor={fieldId("breakdown")}>{t("sources.form.breakdown")}</label>
            <Input
              id={fieldId("breakdown")}
              value={draft.breakdown}
              onChange={(event) => onChange({ breakdown: event.target.value })}
            />
            <label htmlFor={fieldId("note")}>{t("sources.form.note")}</label>
            <Input
              id={fieldId("note")}
              value={draft.note}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          </>
        )}
      </div>
      {props.already > 0 && (
        <p className="form-hint">{t("sources.form.already", { count: props.already })}</p>
      )}
      {props.error !== null && <Problem error={props.error} />}
      <div className="row form-actions">
        <Button type="primary" onClick={store}>
          {t(props.correcting === null ? "sources.form.store" : "sources.save")} <kbd>Enter</kbd>
        </Button>
        <Button onClick={props.onCancel}>
          {t("sources.cancel")} <kbd>Esc</kbd>
        </Button>
        <span className="space" />
        <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? "sources.form.less" : "sources.form.more")}
        </Button>
      </div>
    </form>
  );
}
