/**
 * The comparison as a table, units in the heads, points under one another. Areas run down; where there are few areas and
 * more columns they run across, so that long names of indicators have a line of their own. Arrow keys go from cell to
 * cell; the cell one stands on is what the inspector shows.
 */
import { useMemo, useRef, useState } from "react";
import { noteMarks } from "../../shared/charts/footnotes.ts";
import type { Names } from "../../shared/charts/names.ts";
import type { ComparisonCell, ComparisonColumn } from "../../shared/comparison/result.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { select, useSelection } from "../app/selection.ts";
import { cellText, roomOf } from "./cell-text.ts";
import { TableCell } from "./table-cell.tsx";
import { UnitChoice } from "./unit-choice.tsx";
import type { Computed } from "./use-result.ts";

/** More areas than this do not fit side by side. */
const mostAcross = 3;

/** Whether the areas run across. */
export const isFlipped = (areas: number, columns: number): boolean => areas <= mostAcross && columns > areas;

export function ComparisonTable(props: {
  computed: Computed;
  names: Names;
  onUnit: (indicatorId: string, unit: string | null) => void;
  onChoose: (cell: ComparisonCell, observationId: number) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { computed, names } = props;
  const { result, spec } = computed;
  const flipped = isFlipped(result.areaIds.length, result.columns.length);
  const selected = useSelection((state) =>
    state.selected?.entity === "observation" ? state.selected.id : null,
  );
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => (flipped ? transposed(result.cells) : result.cells), [result, flipped]);
  const texts = useMemo(
    () => cells.map((row) => row.map((cell) => cellText(cell, language))),
    [cells, language],
  );
  const rooms = (cells[0] ?? []).map((_, column) => roomOf(texts.map((row) => row[column] ?? null)));

  const show = (row: number, column: number, focus: boolean) => {
    setAt({ row, column });
    const cell = cells[row]?.[column];
    if (cell?.observationId) select({ entity: "observation", id: cell.observationId });
    if (focus) table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  const keys = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || !(event.target as HTMLElement).dataset["cell"]) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(cells.length - 1, at.row + step[0]));
    const column = Math.max(0, Math.min((cells[0]?.length ?? 1) - 1, at.column + step[1]));
    show(row, column, true);
  };
  const areaHead = (id: string, index: number) => (
    <>
      {names.area(id)}
      <sup className="note-marks">{noteMarks(result.areaNotes[index] ?? [])}</sup>
    </>
  );
  const columnHead = (column: ComparisonColumn, index: number) => (
    <ColumnHead
      column={column}
      columns={result.columns}
      byPeriod={spec.columns === "period"}
      names={names}
      unit={
        <UnitChoice
          column={column}
          chosen={spec.units[column.indicatorId]}
          names={names}
          room={flipped ? 0 : (rooms[index]?.marks ?? 0)}
          onChange={(unit) => props.onUnit(column.indicatorId, unit)}
        />
      }
    />
  );
  const keyOf = (column: ComparisonColumn) => `${column.indicatorId}|${column.period}|${column.scenario}`;
  const across = flipped
    ? result.areaIds.map((id, index) => ({ key: id, head: areaHead(id, index) }))
    : result.columns.map((column, index) => ({ key: keyOf(column), head: columnHead(column, index) }));
  const down = flipped
    ? result.columns.map((column, index) => ({ key: keyOf(column), head: columnHead(column, index) }))
    : result.areaIds.map((id, index) => ({ key: id, head: areaHead(id, index) }));
  return (
    <table
      ref={table}
      className={flipped ? "comparison-table flipped" : "comparison-table"}
      aria-label={t("comparisons.table")}
      role="grid"
      onKeyDown={keys}
    >
      <thead>
        <tr>
          <th scope="col" className="corner">
            {t(flipped ? "comparisons.indicators" : "comparisons.areas")}
          </th>
          {across.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map(({ key, head }, row) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {across.map((one, column) => {
              const cell = cells[row]?.[column];
              if (!cell) return null;
              return (
                <TableCell
                  key={one.key}
                  place={`${row}:${column}`}
                  cell={cell}
                  text={texts[row]?.[column] ?? null}
                  room={rooms[column] ?? { fraction: 0, marks: 0 }}
                  names={names}
                  current={at.row === row && at.column === column}
                  selected={cell.observationId !== null && cell.observationId === selected}
                  onShow={() => show(row, column, false)}
                  onChoose={(id) => props.onChoose(cell, id)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Rows as columns. */
export const transposed = <T,>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));

function ColumnHead(props: {
  column: ComparisonColumn;
  columns: readonly ComparisonColumn[];
  byPeriod: boolean;
  names: Names;
  unit: React.ReactNode;
}) {
  const t = useText();
  const { column, columns, names } = props;
  const manyScenarios = new Set(columns.map((one) => one.scenario)).size > 1;
  const manyPeriods = props.byPeriod || new Set(columns.map((one) => one.period)).size > 1;
  return (
    <>
      <span className="head-name" title={names.indicator(column.indicatorId)}>
        {names.indicator(column.indicatorId)}
        {column.notes.length > 0 && <sup className="note-marks">{noteMarks(column.notes)}</sup>}
      </span>
      <span className="head-more">
        {manyPeriods && column.period !== null && <span>{names.period(column.period)}</span>}
        {(manyScenarios || column.scenario !== "actual") && (
          <em className={column.scenario === "actual" ? "plain" : "scenario"}>
            {t(`scenario.${column.scenario}`)}
          </em>
        )}
        {props.unit}
      </span>
    </>
  );
}
