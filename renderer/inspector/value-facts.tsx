/** What a figure comes to: its value in the base unit's best unit and the interval that its words allow. */
import type { ObservationRow } from "../../shared/model/observation.ts";
import { useText } from "../app/language.tsx";
import { bestUnit, figureText, inUnit } from "../ui/figure-text.ts";

export function ValueFacts({ row }: { row: ObservationRow }) {
  const t = useText();
  const facts: [string, string][] = [];
  if (row.value !== null && row.asReported) facts.push([t("inspector.value"), row.asReported]);
  if (row.baseValue !== null && row.baseUnit !== null) {
    const unit = bestUnit(row.baseUnit, row.baseValue);
    const show = (base: number | null) => (base === null ? "…" : figureText(inUnit(base, unit)));
    facts.push([t("inspector.normalised"), `${show(row.baseValue)} ${unit.symbol}`]);
    if (row.low !== row.high)
      facts.push([t("inspector.interval"), `${show(row.low)} – ${show(row.high)} ${unit.symbol}`]);
  }
  if (row.entity) facts.push([t("observations.column.entity"), row.entity]);
  const breakdown = Object.values(row.breakdown).join("；");
  if (breakdown) facts.push([t("observations.column.breakdown"), breakdown]);
  if (row.note) facts.push([t("observations.column.note"), row.note]);
  return (
    <dl className="facts figures">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
