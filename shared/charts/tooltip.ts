/** What a pointed-at bar says. Everything that comes from data is escaped: a report's words are not markup. */
import { formatTimePeriod } from "../model/time-period.ts";
import type { ChartMark, ChartSpec } from "./chart-spec.ts";
import type { ChartTheme } from "./palette.ts";

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const hasMark = (
  params: unknown,
): params is { data: { mark: ChartMark }; seriesName: string; seriesId: string } =>
  typeof params === "object" &&
  params !== null &&
  "data" in params &&
  typeof params.data === "object" &&
  params.data !== null &&
  "mark" in params.data &&
  params.data.mark !== null;

export function tooltipHtml(spec: ChartSpec, params: unknown, theme: ChartTheme): string {
  if (!hasMark(params)) return "";
  const { mark } = params.data;
  const area = spec.areas.find((area) => area.areaId === mark.areaId)?.label ?? mark.areaId;
  const unit =
    spec.panels.find((panel) => panel.series.some((series) => series.marks.includes(mark)))?.unit ?? "";
  const grey = (text: string) => `<div style="color:${theme.secondary}">${escapeMarkup(text)}</div>`;
  const lines = [
    `<b>${escapeMarkup(area)}</b>　${escapeMarkup(params.seriesName)}`,
    `<div style="font-size:14px">${escapeMarkup(mark.label)}${mark.value === null ? "" : ` ${escapeMarkup(unit)}`}</div>`,
  ];
  const said = [
    mark.period ? formatTimePeriod(mark.period, spec.language) : "",
    mark.asReported,
    mark.place,
  ].filter(Boolean);
  if (said.length) lines.push(grey(said.join(" · ")));
  for (const remark of mark.remarks) lines.push(grey(remark));
  return `<div style="max-width:320px;white-space:normal">${lines.join("")}</div>`;
}
