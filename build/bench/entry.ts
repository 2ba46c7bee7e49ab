/** What `npm run bench` measures: ours and the bare parts, in turn, in the same run. */

/** One thing to time; `round` does it `n` times and answers how long that took. */
export interface Side {
  /** Milliseconds. */
  round(): number | Promise<number>;
  close?(): void;
}

export interface BenchEntry {
  /** Stable: results are compared over time by it. */
  name: string;
  /** What a person reads: what ours is measured against. */
  about: string;
  /** Of `ours` and `bare`: time per operation, so smaller is better. */
  unit: "ms" | "µs";
  /** Operations in a round. */
  n: number;
  rounds: number;
  /** Takes long or much disk: only with `--slow` or by name. */
  slow?: boolean;
  ours(): Side | Promise<Side>;
  bare(): Side | Promise<Side>;
}

export interface BenchResult {
  name: string;
  /** Per operation, in `unit`. */
  ours: number;
  bare: number;
  /** ours / bare. */
  ratio: number;
  unit: string;
  n: number;
}

/** A measurement that does its own timing, by the same rules: both sides in turn, medians. */
export interface BenchRun {
  name: string;
  about: string;
  slow?: boolean;
  run(): Promise<BenchResult>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Runs both sides in turn (the first round of each warms up and does not count). */
export async function measure(entry: BenchEntry): Promise<BenchResult> {
  const ours = await entry.ours();
  const bare = await entry.bare();
  const times = { ours: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round <= entry.rounds; round++) {
      // Who goes first changes: what the machine does meanwhile should not always meet the same side.
      const sides = round % 2 ? (["bare", "ours"] as const) : (["ours", "bare"] as const);
      for (const side of sides) {
        const time = await (side === "ours" ? ours : bare).round();
        if (round > 0) times[side].push(time);
      }
    }
  } finally {
    ours.close?.();
    bare.close?.();
  }
  const per = (time: number) => (time / entry.n) * (entry.unit === "µs" ? 1000 : 1);
  const [a, b] = [per(median(times.ours)), per(median(times.bare))];
  return { name: entry.name, ours: a, bare: b, ratio: a / b, unit: entry.unit, n: entry.n };
}
