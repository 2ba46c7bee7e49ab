/**
 * The table for the clipboard: a real table as HTML for Word and WPS, and tab-separated text for cells. Numbers are bare
 * in the text, so that they stay numbers; words that a spreadsheet would take for a formula get an apostrophe.
 */

import { noteMarks } from "../../shared/charts/footnotes.ts";
import { printedValue } from "../../shared/charts/printed-value.ts";
import { escapeMarkup } from "../../shared/charts/tooltip.ts";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import type { Language } from "../../shared/model/codes.ts";
import { missingSign } from "../../shared/model/missing-sign.ts";

export interface CopiedTable {
  title: string;
  subtitle: string;
  /** The corner above the names of the areas. */
  corner: string;
  /** Heads with their units, one a column. */
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly ComparisonCell[] }[];
  /** Notes and source line, finished. */
  below: readonly string[];
  language: Language;
}

const harmless = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) && Number.isNaN(Number(plain)) ? `'${plain}` : plain;
};

export function tableText(table: CopiedTable): string {
  const lines = [
    [table.corner, ...table.heads],
    ...table.rows.map((row) => [
      row.name,
      ...row.cells.map((cell) => cell.valueText ?? missingSign(cell.missing)),
    ]),
  ];
  return lines.map((line) => line.map(harmless).join("\t")).join("\r\n");
}

export function tableHtml(table: CopiedTable): string {
  const e = escapeMarkup;
  const cell = (text: string, style = "") =>
    `<td style="border:1px solid #999;padding:2px 6px;${style}">${text}</td>`;
  const head = (text: string) =>
    `<th style="border:1px solid #999;padding:2px 6px;font-weight:600">${text}</th>`;
  const rows = table.rows
    .map((row) => {
      const cells = row.cells.map((one) => {
        const value = one.valueText === null ? missingSign(one.missing) : printedValue(one, table.language);
        return cell(
          `${e(value)}<sup>${e(noteMarks(one.notes))}</sup>`.replace("<sup></sup>", ""),
          "text-align:right",
        );
      });
      return `<tr>${cell(e(row.name))}${cells.join("")}</tr>`;
    })
    .join("");
  const below = table.below
    .filter(Boolean)
    .map((line) => `<p style="font-size:9pt">${e(line)}</p>`)
    .join("");
  return (
    `<p><b>${e(table.title)}</b></p><p style="font-size:9pt">${e(table.subtitle)}</p>` +
    `<table style="border-collapse:collapse"><thead><tr>${[table.corner, ...table.heads]
      .map((text) => head(e(text)))
      .join("")}</tr></thead><tbody>${rows}</tbody></table>${below}`
  );
}
