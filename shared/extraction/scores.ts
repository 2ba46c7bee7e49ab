/** How sure a reading is: 0..1, from what its fields rest on. Bulk acceptance sorts by it; it decides nothing. */
import type { Candidate } from "./candidate.ts";
import type { QuantityReading } from "./quantities.ts";

const costs: Record<string, number> = {
  "indicator.inherited": 0.1,
  "period.report": 0.04,
  "period.paragraph": 0.03,
  "period.section": 0.03,
  "period.unknown": 0.15,
  "area.report": 0.02,
  "area.paragraph": 0.04,
  "scenario.section": 0.05,
  "scenario.sentence": 0.04,
  "scenario.will": 0.06,
};

export function scoreOf(candidate: Candidate, reading: QuantityReading): number {
  let score = 0.98;
  for (const reason of candidate.reasons) score -= costs[reason] ?? 0;
  if (reading.numeral?.chinese) score -= 0.12;
  if (reading.form === "word") score -= 0.08;
  if (candidate.indicator.length < 3) score -= 0.2;
  if (candidate.indicator.length > 24) score -= 0.08;
  if (candidate.class === "entity") score -= 0.05;
  return Math.round(Math.max(0.05, Math.min(1, score)) * 100) / 100;
}
