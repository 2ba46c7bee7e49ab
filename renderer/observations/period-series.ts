/**
 * How a run of periods goes on: 2021, 2022 → 2023; 2023-Q3, 2023-Q4 → 2024-Q1; spans and «as of» likewise. Two periods
 * at least say the step; one alone, or uneven ones, are copied. Values never go on by themselves: no figure is made up.
 */
const point = /\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?/g;
const day = 86_400_000;
type Grain = "year" | "half" | "quarter" | "month" | "day";
const perYear = { year: 1, half: 2, quarter: 4, month: 12 } as const;

function read(text: string): { grain: Grain; index: number } {
  const year = Number(text.slice(0, 4));
  const rest = text.slice(5);
  if (rest === "") return { grain: "year", index: year };
  if (rest.length === 5) return { grain: "day", index: Date.parse(text) / day };
  const grain = rest[0] === "H" ? "half" : rest[0] === "Q" ? "quarter" : "month";
  const within = Number(rest.replace(/^[HQ]/, "")) - 1;
  return { grain, index: year * perYear[grain] + within };
}

function write(grain: Grain, index: number): string {
  if (grain === "day") return new Date(index * day).toISOString().slice(0, 10);
  const count = perYear[grain];
  const year = String(Math.floor(index / count)).padStart(4, "0");
  const within = (((index % count) + count) % count) + 1;
  if (grain === "year") return year;
  if (grain === "month") return `${year}-${String(within).padStart(2, "0")}`;
  return `${year}-${grain === "half" ? "H" : "Q"}${within}`;
}

/** What is the same in all of a run: the grains and the signs between them. */
const frameOf = (period: string): string => period.replace(point, (text) => read(text).grain);

/** The `steps`-th period after the last (or, negative, before the first) of a run; undefined where it is none. */
export function periodAfter(run: readonly string[], steps: number): string | undefined {
  const [first, second] = run;
  if (first === undefined || second === undefined || steps === 0) return undefined;
  if (run.some((one) => frameOf(one) !== frameOf(first))) return undefined;
  const indexes = run.map((one) => (one.match(point) ?? []).map((text) => read(text).index));
  const stride = indexes[1]![0]! - indexes[0]![0]!;
  for (let at = 1; at < indexes.length; at++)
    for (const [part, index] of indexes[at]!.entries())
      if (index - indexes[at - 1]![part]! !== stride) return undefined;
  if (stride === 0) return undefined;
  const from = steps > 0 ? run.at(-1)! : first;
  const next = from.replace(point, (text) => {
    const { grain, index } = read(text);
    return write(grain, index + stride * steps);
  });
  return /(?:^|\D)(?:0\d{3}|-\d)/.test(next) ? undefined : next;
}
