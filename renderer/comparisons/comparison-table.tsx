/**
 * The comparison as a table: areas down, columns across, units in the heads, points under one another. Arrow keys go
 * from cell to cell; the cell one stands on is what the inspector shows.
 */
import { useMemo, useRef, useState } from "react";
import { noteMarks } from "../../shared/charts/footnotes.ts";
import type { Names } from "../../shared/charts/names.ts";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { select, useSelection } from "../app/selection.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { Alternatives } from "./alternatives.tsx";
import { cellText, missingKey, missingSign, roomOf } from "./cell-text.ts";
import { UnitChoice } from "./unit-choice.tsx";
import type { Computed } from "./use-result.ts";

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
  const selected = useSelection((state) =>
    state.selected?.entity === "observation" ? state.selected.id : null,
  );
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const texts = useMemo(
    () => result.cells.map((row) => row.map((cell) => cellText(cell, language))),
    [result, language],
  );
  const rooms = result.columns.map((_, column) => roomOf(texts.map((row) => row[column] ?? null)));
  const manyScenarios = new Set(result.columns.map((column) => column.scenario)).size > 1;
  const manyPeriods =
    spec.columns === "period" || new Set(result.columns.map((column) => column.period)).size > 1;

  const show = (row: number, column: number, focus: boolean) => {
    setAt({ row, column });
    const cell = result.cells[row]?.[column];
    if (cell?.observationId) select({ entity: "observation", id: cell.observationId });
    if (focus) table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  const keys = (event: React.KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    if (!step || !(event.target as HTMLElement).dataset["cell"]) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(result.areaIds.length - 1, at.row + step[0]));
    const column = Math.max(0, Math.min(result.columns.length - 1, at.column + step[1]));
    show(row, column, true);
  };
  return (
    <table
      ref={table}
      className="comparison-table"
      aria-label={t("comparisons.table")}
      role="grid"
      onKeyDown={keys}
    >
      <thead>
        <tr>
          <th scope="col" className="corner">
            {t("comparisons.areas")}
          </th>
          {result.columns.map((column, index) => (
            <th key={`${column.indicatorId}|${column.period}|${column.scenario}`} scope="col">
              <span className="head-name" title={names.indicator(column.indicatorId)}>
                {names.indicator(column.indicatorId)}
                {column.notes.length > 0 && <sup className="note-marks">{noteMarks(column.notes)}</sup>}
              </span>
              <span className="head-more">
                {manyPeriods && column.period !== null && (
                  <span className="figures">{names.period(column.period)}</span>
                )}
                {(manyScenarios || column.scenario !== "actual") && (
                  <em className={`scenario ${column.scenario}`}>{t(`scenario.${column.scenario}`)}</em>
                )}
                <UnitChoice
                  column={column}
                  chosen={spec.units[column.indicatorId]}
                  names={names}
                  room={rooms[index]?.marks ?? 0}
                  onChange={(unit) => props.onUnit(column.indicatorId, unit)}
                />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.areaIds.map((areaId, row) => (
          <tr key={areaId}>
            <th scope="row">
              {names.area(areaId)}
              <sup className="note-marks">{noteMarks(result.areaNotes[row] ?? [])}</sup>
            </th>
            {result.cells[row]?.map((cell, column) => (
              <Cell
                // oxlint-disable-next-line react/no-array-index-key
                key={column}
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
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  place: string;
  cell: ComparisonCell;
  text: ReturnType<typeof cellText>;
  room: { fraction: number; marks: number };
  names: Names;
  current: boolean;
  selected: boolean;
  onShow: () => void;
  onChoose: (observationId: number) => void;
}) {
  const t = useText();
  const { cell, text, room, names } = props;
  const title = [
    text === null ? t(missingKey(cell.missing)) : "",
    cell.asReported && t("comparisons.asReported", { words: cell.asReported }),
    cell.period && names.period(cell.period),
    cell.sourceId !== null && names.source(cell.sourceId),
  ].filter(Boolean);
  return (
    <td
      role="gridcell"
      data-cell={props.place}
      data-observation={cell.observationId ?? undefined}
      tabIndex={props.current ? 0 : -1}
      aria-selected={props.selected}
      className={[cell.scenario === "actual" ? "" : `aimed ${cell.scenario}`, text === null ? "gap" : ""]
        .join(" ")
        .trim()}
      title={title.join("\n")}
      onClick={props.onShow}
      onFocus={(event) => event.target === event.currentTarget && props.onShow()}
    >
      <span className="cell">
        {cell.alternatives.length > 0 && <Alternatives cell={cell} onChoose={props.onChoose} />}
        {cell.reviewState === "entered" && text !== null && <StateMark state="entered" />}
        {text === null ? (
          <span className="whole" aria-label={t(missingKey(cell.missing))}>
            {missingSign(cell.missing)}
          </span>
        ) : (
          <>
            {text.hedge !== "" && <span className="hedge">{text.hedge}</span>}
            <span className="whole">{text.whole}</span>
          </>
        )}
        <span className="fraction" style={{ width: `${room.fraction > 0 ? room.fraction - 0.5 : 0}ch` }}>
          {text?.fraction}
        </span>
        <sup className="note-marks" style={{ width: `${room.marks}em` }}>
          {text?.marks}
        </sup>
      </span>
    </td>
  );
}
