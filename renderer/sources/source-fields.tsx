/** Title, publisher, date and area of a source: guessed on import, corrected later. */
import { Input } from "antd";
import { useId } from "react";
import type { SourceGuess } from "../../shared/api/sources.ts";
import { useText } from "../app/language.tsx";
import { AreaSelect } from "./area-select.tsx";

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that the calendar has. */
export function isSourceDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

export type FieldProblem = "sources.titleNeeded" | "sources.dateInvalid";

/** What stands in the way of storing these fields; null: nothing. */
export function fieldProblem(fields: SourceGuess): FieldProblem | null {
  if (fields.title.trim() === "") return "sources.titleNeeded";
  if (fields.date !== null && !isSourceDate(fields.date)) return "sources.dateInvalid";
  return null;
}

/** 2023/2/6 and 2023年2月6日 as 2023-02-06; anything else as it was typed. */
export function tidyDate(text: string): string | null {
  const words = text.normalize("NFKC").trim();
  if (words === "") return null;
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/.exec(words);
  if (!match) return words;
  return [match[1], match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].filter(Boolean).join("-");
}

export function SourceFields(props: {
  fields: SourceGuess;
  onChange: (fields: Partial<SourceGuess>) => void;
  autoFocus?: boolean;
}) {
  const t = useText();
  const id = useId();
  const { fields, onChange } = props;
  const problem = fieldProblem(fields);
  return (
    <div className="form-grid">
      <label htmlFor={`${id}title`}>{t("sources.field.title")}</label>
      <Input.TextArea
        id={`${id}title`}
        value={fields.title}
        onChange={(event) => onChange({ title: event.target.value.replace(/[\r\n]+/g, "") })}
        onPressEnter={(event) => event.preventDefault()}
        autoSize={{ minRows: 1, maxRows: 3 }}
        status={problem === "sources.titleNeeded" ? "error" : ""}
        autoFocus={props.autoFocus ?? false}
      />
      <label htmlFor={`${id}publisher`}>{t("sources.field.publisher")}</label>
      <Input
        id={`${id}publisher`}
        value={fields.publisher ?? ""}
        onChange={(event) => onChange({ publisher: event.target.value || null })}
      />
      <label htmlFor={`${id}date`}>{t("sources.field.date")}</label>
      <Input
        id={`${id}date`}
        value={fields.date ?? ""}
        placeholder={t("sources.field.datePlaceholder")}
        onChange={(event) => onChange({ date: event.target.value || null })}
        onBlur={(event) => onChange({ date: tidyDate(event.target.value) })}
        status={problem === "sources.dateInvalid" ? "error" : ""}
      />
      <label htmlFor={`${id}area`}>{t("sources.field.area")}</label>
      <AreaSelect
        id={`${id}area`}
        value={fields.areaId}
        onChange={(areaId) => onChange({ areaId })}
        label={t("sources.field.area")}
        clearable
      />
      {problem && (
        <p className="form-problem" role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}
