/** One cell: hedge, digits, note marks; a gap with its reason; other figures that could stand here. */
import type { Names } from "../../shared/charts/names.ts";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import { missingSign } from "../../shared/model/missing-sign.ts";
import { useText } from "../app/language.tsx";
import { StateMark } from "../ui/state-mark.tsx";
import { Alternatives } from "./alternatives.tsx";
import { type CellText, missingKey } from "./cell-text.ts";

export function TableCell(props: {
  place: string;
  cell: ComparisonCell;
  text: CellText | null;
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
  const kinds = [cell.scenario !== "actual" && text !== null && "aimed", text === null && "gap"];
  return (
    <td
      role="gridcell"
      data-cell={props.place}
      data-observation={cell.observationId ?? undefined}
      tabIndex={props.current ? 0 : -1}
      aria-selected={props.selected}
      className={kinds.filter(Boolean).join(" ") || undefined}
      title={title.join("\n")}
      onClick={props.onShow}
      onFocus={(event) => event.target === event.currentTarget && props.onShow()}
    >
      <span className="cell">
        {cell.alternatives.length > 0 && <Alternatives cell={cell} onChoose={props.onChoose} />}
        {cell.reviewState === "entered" && text !== null && <StateMark state="entered" />}
        {text === null ? (
          <span className="whole">
            <span aria-hidden>{missingSign(cell.missing)}</span>
            <span className="unseen">{t(missingKey(cell.missing))}</span>
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
