/** A new figure: area, indicator, period, value; Enter adds it and keeps area and period for the next. */
import { useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef, Select } from "antd";
import { useRef, useState } from "react";
import { Scenario } from "../../shared/model/codes.ts";
import type { ObservationFields } from "../../shared/model/observation.ts";
import { client } from "../app/connect.ts";
import { failureText } from "../app/failure.ts";
import { useEscape } from "../app/keys.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import type { CellContext } from "./cell-text.ts";
import { ChoiceSelect } from "./choice-select.tsx";
import { readCell } from "./read-cell.ts";

interface Draft {
  areaId?: string;
  indicatorId?: string;
  period: string;
  value: string;
  scenario: Scenario;
  sourceId?: number;
}
type Wrong = Partial<Record<"area" | "indicator" | "period" | "value" | "all", string>>;

export function AddRow({
  context,
  close,
  added,
}: {
  context: CellContext;
  close: () => void;
  added: (id: number) => void;
}) {
  const t = useText();
  const { language, names } = context;
  const [draft, setDraft] = useState<Draft>({ period: "", value: "", scenario: "actual" });
  const [wrong, setWrong] = useState<Wrong>({});
  const valueField = useRef<InputRef>(null);
  const sources = useQuery(orpc.sources.list.queryOptions()).data ?? [];
  useEscape(close);

  const set = (fields: Partial<Draft>) => {
    setDraft({ ...draft, ...fields });
    setWrong({});
  };

  function read(): Partial<ObservationFields> | undefined {
    const found: Wrong = {};
    const defaultUnit = draft.indicatorId ? names.indicators.get(draft.indicatorId)?.unit : undefined;
    const period = readCell("period", { text: draft.period }, { unit: "" });
    const value = readCell("asReported", { text: draft.value }, { unit: "个" }, { defaultUnit });
    if (!draft.areaId) found.area = t("observations.needArea");
    if (!draft.indicatorId) found.indicator = t("observations.needIndicator");
    if (!period.ok) found.period = period.reason[language];
    if (draft.value.trim() === "") found.value = t("observations.needValue");
    else if (!value.ok) found.value = value.reason[language];
    setWrong(found);
    if (Object.keys(found).length > 0 || !period.ok || !value.ok) return undefined;
    const indicator = names.indicators.get(draft.indicatorId!);
    return {
      ...period.fields,
      ...value.fields,
      scenario: draft.scenario,
      ...(indicator && { measure: indicator.measure, accumulation: indicator.accumulation }),
      sourceId: draft.sourceId ?? null,
    };
  }
  async function add(): Promise<void> {
    const fields = read();
    if (!fields || !draft.areaId || !draft.indicatorId || fields.period === undefined) return;
    try {
      const { areaId, indicatorId } = draft;
      const insert = [{ fields: { ...fields, areaId, indicatorId, period: fields.period }, passage: null }];
      const answer = await client.observations.edit({ insert });
      setDraft({ ...draft, value: "" });
      valueField.current?.focus();
      const id = answer.inserted[0];
      if (id !== undefined) added(id);
    } catch (error) {
      setWrong({ all: failureText(error, language) });
    }
  }
  const enter = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) void add();
  };

  return (
    <div className="add-row" role="group" aria-label={t("observations.addTitle")}>
      <Field name={t("observations.column.area")} wrong={wrong.area}>
        <ChoiceSelect
          autoFocus
          column="area"
          context={context}
          value={draft.areaId}
          onChange={(areaId) => set({ areaId })}
        />
      </Field>
      <Field name={t("observations.column.indicator")} wrong={wrong.indicator}>
        <ChoiceSelect
          column="indicator"
          context={context}
          value={draft.indicatorId}
          onChange={(indicatorId) => set({ indicatorId })}
        />
      </Field>
      <Field name={t("observations.column.period")} wrong={wrong.period}>
        <Input
          value={draft.period}
          placeholder="2023"
          title={t("observations.periodHint")}
          status={wrong.period ? "error" : ""}
          aria-label={t("observations.column.period")}
          onChange={(event) => set({ period: event.target.value })}
          onKeyDown={enter}
        />
      </Field>
      <Field name={t("observations.column.value")} wrong={wrong.value}>
        <Input
          ref={valueField}
          value={draft.value}
          placeholder="约578亿元"
          title={t("observations.valueHint")}
          status={wrong.value ? "error" : ""}
          aria-label={t("observations.column.value")}
          onChange={(event) => set({ value: event.target.value })}
          onKeyDown={enter}
        />
      </Field>
      <Field name={t("observations.column.scenario")}>
        <Select<Scenario>
          value={draft.scenario}
          aria-label={t("observations.column.scenario")}
          options={Scenario.options.map((value) => ({ value, label: t(`scenario.${value}`) }))}
          onChange={(scenario) => set({ scenario })}
        />
      </Field>
      <Field name={t("observations.column.source")}>
        <Select<number>
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={draft.sourceId}
          aria-label={t("observations.column.source")}
          options={sources.map((source) => ({ value: source.id, label: source.title }))}
          onChange={(sourceId) => set({ sourceId })}
        />
      </Field>
      <div className="buttons">
        <Button type="primary" onClick={() => void add()}>
          {t("observations.addDone")}
        </Button>
        <Button onClick={close}>{t("app.close")}</Button>
      </div>
      {wrong.all && (
        <div className="reason" role="alert">
          {wrong.all}
        </div>
      )}
    </div>
  );
}

function Field({
  name,
  wrong,
  children,
}: {
  name: string;
  wrong?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div>
      <label>{name}</label>
      {children}
      {wrong && (
        <div className="reason" role="alert">
          {wrong}
        </div>
      )}
    </div>
  );
}
