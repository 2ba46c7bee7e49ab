/**
 * Quarters, half-years and months against the longer period that they fill. Where part and whole are called the same the
 * sum has to be met, and no part may be more than the whole. Where only the kind of amount is the same (双集中总投资 and
 * 落地项目总投资) a sum that closes is worth saying, one that does not proves nothing and is left out.
 */
import { canBeAtMost, meet, sum } from "./intervals.ts";
import {
  breakdownKey,
  type Check,
  daysOf,
  headOf,
  intervalOf,
  isLevel,
  named,
  type Operand,
} from "./operand.ts";

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

interface Dated {
  operand: Operand;
  start: string;
  end: string;
}

/** Flows of a closed period; what is as of a date or since one adds up to nothing. */
function datedFlows(operands: readonly Operand[]): Dated[] {
  return operands.flatMap((operand) => {
    const days = isLevel(operand) && operand.accumulation !== "stock" ? daysOf(operand.period) : null;
    return days ? [{ operand, ...days }] : [];
  });
}

const groupKey = ({ operand: o }: Dated): string =>
  JSON.stringify([o.areaId ?? o.area, o.baseUnit, o.scenario, o.entity, breakdownKey(o)]);

const nameKey = ({ operand }: Dated) => operand.indicatorId ?? operand.indicator;

/** Parts that fill the whole without a gap, the longest first at each step; null where they do not. */
function chain(whole: Dated, within: readonly Dated[]): Dated[] | null {
  const found: Dated[] = [];
  let at = whole.start;
  while (at <= whole.end) {
    const next = within
      .filter(({ start, end }) => start === at && end <= whole.end)
      .reduce<Dated | undefined>((best, one) => (best && best.end >= one.end ? best : one), undefined);
    if (!next) return null;
    found.push(next);
    at = nextDay(next.end);
  }
  return found.length > 1 ? found : null;
}

const inside = (part: Dated, whole: Dated) =>
  part.start >= whole.start && part.end <= whole.end && (part.start > whole.start || part.end < whole.end);

function chained(whole: Dated, parts: readonly Dated[]): Check {
  const expected = sum(parts.map(({ operand }) => intervalOf(operand)));
  const stated = intervalOf(whole.operand);
  return {
    kind: "periods",
    operands: [named("total", whole.operand), ...parts.map(({ operand }) => named("part", operand))],
    expected,
    stated,
    baseUnit: whole.operand.baseUnit,
    relation: "equal",
    closes: meet(expected, stated),
    integers: null,
  };
}

function notMore(whole: Dated, part: Dated): Check[] {
  const expected = intervalOf(part.operand);
  const stated = intervalOf(whole.operand);
  // A decline may be more in a part than in the whole.
  if ((expected.low ?? -1) < 0 || (stated.low ?? -1) < 0 || canBeAtMost(expected, stated)) return [];
  const operands = [named("total", whole.operand), named("part", part.operand)];
  return [
    {
      kind: "periods",
      operands,
      expected,
      stated,
      baseUnit: whole.operand.baseUnit,
      relation: "at_most",
      closes: false,
      integers: null,
    },
  ];
}

/** The first of each name and period speaks; the same said again is no second part. */
function distinct(dated: readonly Dated[]): Dated[] {
  const seen = new Set<string>();
  return dated.filter((one) => {
    const key = JSON.stringify([nameKey(one), one.start, one.end]);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

export function periodChecks(operands: readonly Operand[]): Check[] {
  const groups = new Map<string, Dated[]>();
  for (const one of datedFlows(operands)) {
    const key = groupKey(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => (group.length > 1 ? inGroup(distinct(group)) : []));
}

function inGroup(group: readonly Dated[]): Check[] {
  const byName = new Map<string, Dated[]>();
  for (const one of group) byName.set(nameKey(one), [...(byName.get(nameKey(one)) ?? []), one]);
  const checks: Check[] = [];
  for (const [name, series] of byName) {
    for (const whole of series) {
      const within = series.filter((part) => inside(part, whole));
      const parts = chain(whole, within);
      if (parts) checks.push(chained(whole, parts));
      else checks.push(...within.flatMap((part) => notMore(whole, part)));
    }
    if (series.length < 2) continue;
    const head = headOf(series[0]!.operand.indicator);
    if (head === null) continue;
    const closed = new Set<string>();
    for (const whole of group) {
      if (nameKey(whole) === name || headOf(whole.operand.indicator) !== head) continue;
      const parts = chain(
        whole,
        series.filter((part) => inside(part, whole)),
      );
      const check = parts && chained(whole, parts);
      const said = `${whole.start} ${whole.operand.value} ${whole.operand.unit}`;
      if (check?.closes && !closed.has(said)) {
        closed.add(said);
        checks.push(check);
      }
    }
  }
  return checks;
}
