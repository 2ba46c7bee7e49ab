/** What the status bar says of the selection: cells, and what their figures come to. */
import { useEffect, useState } from "react";
import { type TextKey, translate } from "../../shared/i18n/translate.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { onEngineEvent } from "../app/queries.ts";
import type { StatusPart } from "../app/selection.ts";
import { rangesOf } from "../grid/cell-ranges.ts";
import { blocksOf, cellCount, columnsInRow } from "../grid/ranges.ts";
import { figureText, inUnit } from "../ui/figure-text.ts";
import type { CellContext } from "./cell-text.ts";
import type { Api } from "./edit.ts";
import { type RangeFigures, rangeFigures } from "./range-figures.ts";
import { chosenCount, chosenRowsAt, loadedRowsAt } from "./row-selection.ts";
import { shownUnit } from "./shown-units.ts";

/** Above this many rows only the cells are counted: the rows would have to be fetched. */
const mostRows = 20_000;
/** Milliseconds of rest before anything is reckoned or fetched. */
const rest = 120;

interface Standing {
  cells: number;
  rows: number;
  figures: RangeFigures | null;
}

/** Rows in which a column of figures is chosen. */
function withFigures(api: Api, rows: ReadonlyMap<number, ObservationRow>): ObservationRow[] {
  const ranges = rangesOf(api);
  const now = ranges?.get();
  if (!ranges || !now) return [];
  const columns = ranges.columns();
  const blocks = blocksOf(now);
  return [...rows].flatMap(([index, row]) =>
    columnsInRow(blocks, index).some((at) => columns[at] === "asReported" || columns[at] === "baseValue")
      ? [row]
      : [],
  );
}

function useStanding(api: Api | null): Standing {
  const [standing, setStanding] = useState<Standing>({ cells: 0, rows: 0, figures: null });
  useEffect(() => {
    const ranges = api && rangesOf(api);
    if (!api || !ranges) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const look = () => {
      const now = ranges.get();
      const cells = now ? cellCount(now) : 0;
      const rows = chosenCount(api);
      setStanding({ cells, rows, figures: null });
      clearTimeout(timer);
      const mine = ++asked;
      if (cells > 1 && rows <= mostRows) timer = setTimeout(() => void reckon(mine, cells, rows), rest);
    };
    const reckon = async (mine: number, cells: number, rows: number) => {
      try {
        const loaded = loadedRowsAt(api) ?? (await chosenRowsAt(api));
        if (mine === asked) setStanding({ cells, rows, figures: rangeFigures(withFigures(api, loaded)) });
      } catch {
        // Without the rows the count of cells is all that can be said; the grid tells of the failure itself.
      }
    };
    const stops = [
      ranges.onChange(look),
      onEngineEvent((event) => {
        if (event.kind !== "settings" && (ranges.get() ? cellCount(ranges.get()!) : 0) > 1) look();
      }),
    ];
    return () => {
      asked++;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [api]);
  return standing;
}

export function useRangeStatus(api: Api | null, context: CellContext): StatusPart[] {
  const { cells, rows, figures } = useStanding(api);
  const t = (key: TextKey, params: Record<string, string | number> = {}) =>
    translate(context.language, key, params);
  if (cells < 2) return [];
  const parts: StatusPart[] = [{ key: "selected", text: t("grid.selectedCells", { count: cells, rows }) }];
  if (!figures || figures.count === 0) return parts;
  const { summary, sum, why } = figures;
  const unit = summary && shownUnit(summary.baseUnit, context.units);
  const show = (value: number) => (unit ? `${figureText(inUnit(value, unit))} ${unit.symbol}` : "");
  const words = [t("grid.figures.count", { count: figures.count })];
  if (sum !== null) words.push(t("grid.figures.sum", { value: show(sum) }));
  if (summary)
    words.push(
      t("grid.figures.mean", { value: show(summary.mean) }),
      t("grid.figures.min", { value: show(summary.min) }),
      t("grid.figures.max", { value: show(summary.max) }),
    );
  if (why) words.push(t(`grid.figures.why.${why}`));
  return [...parts, { key: "figures", text: words.join(" · ") }];
}
