/** What a table would write: new figures, changed ones as old → new, and the cells that cannot be read. */
import { Button } from "antd";
import { columnLetter, type PlannedRow } from "../../shared/model/figure-table.ts";
import type { Observation } from "../../shared/model/observation.ts";
import { formatQuantity } from "../../shared/model/quantity.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { useNames } from "../app/names.ts";
import type { TablePreview } from "./use-table.ts";

const cellName = ({ row, column }: { row: number; column: number }) => `${columnLetter(column)}${row + 1}`;

export function PlannedRows({
  rows,
  all,
  empty,
}: {
  rows: readonly PlannedRow[];
  all: number;
  empty: string;
}) {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  const said = (figure: PlannedRow["fields"] | Observation) =>
    figure.value === null
      ? "—"
      : formatQuantity(
          { value: figure.value, valueHigh: figure.valueHigh, unit: figure.unit, bound: figure.bound },
          language,
        );
  if (rows.length === 0) return <p className="quiet planned-none">{empty}</p>;
  return (
    <div className="planned-rows">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("figure_table.cell")}</th>
            <th scope="col">{t("figure_table.role.indicator")}</th>
            <th scope="col">{t("figure_table.role.area")}</th>
            <th scope="col">{t("figure_table.role.period")}</th>
            <th scope="col" className="number">
              {t("figure_table.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={cellName(row)} data-action={row.action}>
              <td className="secondary figures">
                {cellName(row)} {t(`figure_table.action.${row.action}`)}
              </td>
              <td>
                {names.indicator(row.fields.indicatorId)}
                {row.fields.scenario !== "actual" && (
                  <em className="scenario">{t(`scenario.${row.fields.scenario}`)}</em>
                )}
              </td>
              <td>{names.area(row.fields.areaId)}</td>
              <td className="figures">{formatTimePeriod(row.fields.period, language)}</td>
              <td className="figures number">
                {row.action === "update" && row.existing && (
                  <>
                    <del>{said(row.existing)}</del> <span aria-hidden>→</span>{" "}
                  </>
                )}
                {row.action === "update" ? <ins>{said(row.fields)}</ins> : said(row.fields)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < all && <p className="quiet">{t("figure_table.first", { count: rows.length })}</p>}
    </div>
  );
}

export function UnreadCells(props: { preview: TablePreview; onDownload: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { errors, counts } = props.preview;
  if (errors.length === 0) return <p className="quiet planned-none">✓ {t("figure_table.noErrors")}</p>;
  return (
    <div className="planned-rows">
      <table>
        <tbody>
          {errors.map((error) => (
            <tr key={`${cellName(error)}${error.code}`}>
              <td className="secondary figures">{cellName(error)}</td>
              <td className="figures unread-cell">{error.text}</td>
              <td>{error.message[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length < counts.errors && (
        <p className="quiet">{t("figure_table.first", { count: errors.length })}</p>
      )}
      <Button size="small" onClick={props.onDownload}>
        {t("figure_table.download")}
      </Button>
    </div>
  );
}
