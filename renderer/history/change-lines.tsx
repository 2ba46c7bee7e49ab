/** What one change did, line by line: field, old, new. */
import "./history.css";
import type { Change } from "../../shared/history/change.ts";
import { useText } from "../app/language.tsx";
import { fieldName, fieldValue, type Knows, shownColumns } from "./fields.ts";

export function ChangeLines({ change, knows }: { change: Change; knows: Knows }) {
  const t = useText();
  const read = (side: Change["before"], column: string) =>
    side ? fieldValue(change.entity, column, side[column] ?? null, knows) : "";
  return (
    <dl className="change-lines figures">
      {shownColumns(change).map((column) => {
        const before = read(change.before, column);
        const after = read(change.after, column);
        return (
          <div key={column}>
            <dt>{fieldName(column, knows.language)}</dt>
            <dd>
              {change.before && <del>{before || t("history.noValue")}</del>}
              {change.before && change.after && " → "}
              {change.after && <ins>{after || t("history.noValue")}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
