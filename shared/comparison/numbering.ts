/**
 * From remarks on every cell to few numbered notes: equal remarks are one note, and a note moves up to the highest level
 * that shares it: the whole table (number 0, no mark), a row, a column; else it marks its cells. Remarks on a value ask
 * only the cells that have one; remarks on a gap ask all.
 */
import type { ComparisonNote } from "./result.ts";

export interface Remark {
  code: string;
  params: Record<string, string | number>;
}

export interface RemarkedCell {
  hasValue: boolean;
  remarks: Remark[];
}

export interface NumberedNotes {
  notes: ComparisonNote[];
  rows: number[][];
  columns: number[][];
  cells: number[][][];
}

const keys = new WeakMap<Remark, string>();

/** Equal remarks have equal keys. */
function keyOf(remark: Remark): string {
  let key = keys.get(remark);
  if (key === undefined) {
    key = writeKey(remark);
    keys.set(remark, key);
  }
  return key;
}

const writeKey = (remark: Remark) =>
  `${remark.code}|${Object.keys(remark.params)
    .sort()
    .map((name) => `${name}=${remark.params[name]}`)
    .join("|")}`;

const isOnGap = (remark: Remark) => remark.code.startsWith("note.missing");

/** `rows`: remarks on an area as such. */
export function numberNotes(cells: readonly RemarkedCell[][], rows: readonly Remark[][]): NumberedNotes {
  const rowCount = cells.length;
  const columnCount = cells[0]?.length ?? 0;
  /** Cells by where they stand; `null` stands for all rows or all columns. */
  const placesOf = (r: number | null, c: number | null): RemarkedCell[] => {
    if (c === null) return r === null ? cells.flat() : [...(cells[r] ?? [])];
    return cells.flatMap((row) => row[c] ?? []);
  };
  const shares = (places: readonly RemarkedCell[], remark: Remark, least: number) => {
    const key = keyOf(remark);
    const onGap = isOnGap(remark);
    let asked = 0;
    for (const cell of places) {
      if (!onGap && !cell.hasValue) continue;
      if (!cell.remarks.some((other) => keyOf(other) === key)) return false;
      asked++;
    }
    return asked >= least;
  };

  const numbers = new Map<string, number>();
  const general: ComparisonNote[] = [];
  const numbered: ComparisonNote[] = [];
  const numberOf = (remark: Remark) => {
    const key = keyOf(remark);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbered.length + 1;
      numbers.set(key, number);
      numbered.push({ number, ...remark });
    }
    return number;
  };
  const levels = new Map<string, "table" | Set<string>>();
  const remarksOf = (places: readonly RemarkedCell[]) => {
    const found = new Map<string, Remark>();
    for (const { remarks } of places) for (const remark of remarks) found.set(keyOf(remark), remark);
    return found;
  };
  const everywhere = placesOf(null, null);
  for (const [key, remark] of remarksOf(everywhere))
    if (shares(everywhere, remark, 2)) {
      levels.set(key, "table");
      numbers.set(key, 0);
      general.push({ number: 0, ...remark });
    }
  const lift = (places: readonly RemarkedCell[], place: string) => {
    if (places.length < 2) return [];
    const lifted: Remark[] = [];
    for (const [key, remark] of remarksOf(places)) {
      const level = levels.get(key);
      if (level === "table" || !shares(places, remark, 2)) continue;
      const heads = level ?? new Set<string>();
      heads.add(place);
      levels.set(key, heads);
      lifted.push(remark);
    }
    return lifted;
  };
  const columnRemarks = Array.from({ length: columnCount }, (_, c) => lift(placesOf(null, c), `c${c}`));
  const rowRemarks = Array.from({ length: rowCount }, (_, r) =>
    lift(placesOf(r, null), `r${r}`).filter(
      (remark) => !columnRemarks.some((column) => column.includes(remark)),
    ),
  );

  const columns = columnRemarks.map((remarks) => remarks.map(numberOf));
  const rowNumbers: number[][] = [];
  const cellNumbers: number[][][] = [];
  for (const [r, row] of cells.entries()) {
    rowNumbers.push([...(rows[r] ?? []), ...(rowRemarks[r] ?? [])].map(numberOf));
    cellNumbers.push(
      row.map((cell, c) =>
        cell.remarks
          .filter((remark) => {
            const level = levels.get(keyOf(remark));
            return level === undefined || (level !== "table" && !level.has(`r${r}`) && !level.has(`c${c}`));
          })
          .map(numberOf),
      ),
    );
  }
  return { notes: [...general, ...numbered], rows: rowNumbers, columns, cells: cellNumbers };
}
