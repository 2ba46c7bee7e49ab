/** How figures are brought together: boundaries, periods, and what they are set in relation to. One token, plain until used. */
import { Checkbox, Radio } from "antd";
import type { ReactNode } from "react";
import type { ComparisonSpec, Normalising } from "../../shared/comparison/spec.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { Token } from "./token.tsx";

type Change = (spec: Partial<ComparisonSpec>) => void;
type Rule = "exact" | "nearest" | "latest_common" | "year_to_date";

/** Months within which the nearest period is looked for: a year either way. */
const nearestMonths = 12;
const rules: Rule[] = ["exact", "nearest", "latest_common", "year_to_date"];
const relations = ["none", "km2", "resident", "parent", "index", "growth"] as const;
type Relation = (typeof relations)[number];

export function MethodChoice({ spec, onChange }: { spec: ComparisonSpec; onChange: Change }) {
  const t = useText();
  const between = useLanguage() === "en" ? ", " : "、";
  const rule: Rule = spec.alignment?.rule ?? "exact";
  const relation: Relation = spec.normalise?.by ?? "none";
  const boundary = spec.boundary ?? "own";
  const said = [
    boundary !== "own" && t(`comparisons.boundary.${boundary}`),
    rule !== "exact" && t(`comparisons.align.${rule}`),
    spec.addQuarters === true && t("comparisons.addQuarters"),
    relation !== "none" && t(`comparisons.relation.${relation}`),
  ].filter((words) => words !== false);
  const base = [...spec.periods].sort()[0];
  return (
    <Token
      label={t("comparisons.method")}
      value={said.length === 0 ? t("comparisons.method.plain") : said.join(between)}
      title={said.join("\n")}
    >
      <div className="method-choice">
        <Part label={t("comparisons.boundary")}>
          <Radio.Group
            className="pick-scenarios"
            value={boundary}
            onChange={({ target }) => {
              const chosen = target.value as typeof boundary;
              onChange({ boundary: chosen === "own" ? undefined : chosen });
            }}
            options={(["own", "as_reported", "constant"] as const).map((value) => ({
              value,
              label: t(`comparisons.boundary.${value}`),
            }))}
          />
        </Part>
        <Part label={t("comparisons.align")}>
          <Radio.Group
            className="pick-scenarios"
            value={rule}
            onChange={({ target }) => onChange({ alignment: alignmentOf(target.value as Rule) })}
            options={rules.map((value) => ({ value, label: t(`comparisons.align.${value}`) }))}
          />
          <Checkbox
            checked={spec.addQuarters === true}
            onChange={({ target }) => onChange({ addQuarters: target.checked || undefined })}
          >
            {t("comparisons.addQuarters")}
          </Checkbox>
        </Part>
        <Part label={t("comparisons.relation")}>
          <Radio.Group
            className="pick-scenarios"
            value={relation}
            onChange={({ target }) => onChange({ normalise: relationOf(target.value as Relation, base) })}
            options={relations.map((value) => ({
              value,
              label: t(`comparisons.relation.${value}`),
              // An index needs a period to begin with.
              disabled: value === "index" && base === undefined,
            }))}
          />
        </Part>
      </div>
    </Token>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

export function alignmentOf(rule: Rule): ComparisonSpec["alignment"] {
  if (rule === "exact") return undefined;
  return rule === "nearest" ? { rule, months: nearestMonths, direction: "either" } : { rule };
}

/** `base`: the earliest period asked for. */
export function relationOf(relation: Relation, base: string | undefined): Normalising | undefined {
  if (relation === "none" || (relation === "index" && base === undefined)) return undefined;
  return relation === "index" ? { by: relation, base: base ?? "" } : { by: relation };
}
