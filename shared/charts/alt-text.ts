/** The generated draft of a chart's alternative text: what it shows, who leads and by how sure a margin, what is missing. */
import { translate } from "../i18n/translate.ts";
import type { ChartMark, ChartSpec } from "./chart-spec.ts";

/** Whether what the words allow for two figures has values in common. */
const overlap = (a: ChartMark, b: ChartMark) =>
  (a.low ?? Number.NEGATIVE_INFINITY) <= (b.high ?? Number.POSITIVE_INFINITY) &&
  (b.low ?? Number.NEGATIVE_INFINITY) <= (a.high ?? Number.POSITIVE_INFINITY);

export function altText(chart: ChartSpec): string {
  const { language } = chart;
  const english = language === "en";
  const labelOf = new Map(chart.categories.map((category) => [category.areaId, category.label]));
  const head = translate(language, "charts.alt.chart", {
    title: chart.title,
    subtitle: chart.subtitle,
    count: chart.categories.length,
  });
  const sentences = chart.panels.flatMap((panel) =>
    panel.series.map((series) => {
      const known = series.marks
        .filter((mark) => mark.value !== null)
        .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
      const gaps = series.marks.filter((mark) => mark.value === null);
      const [first, second] = known;
      const last = known.at(-1);
      const say = (mark: ChartMark) => ({
        area: labelOf.get(mark.areaId) ?? mark.areaId,
        value: `${mark.label}${english ? " " : ""}${panel.unit}`.trim(),
      });
      const title = [chart.panels.length > 1 ? panel.title : "", series.label].filter(Boolean).join(" ");
      let text = title ? `${title}${english ? ": " : "："}` : "";
      if (first) text += translate(language, "charts.alt.leader", say(first));
      if (last && last !== first) text += translate(language, "charts.alt.last", say(last));
      if (first && second && overlap(first, second)) text += translate(language, "charts.alt.tie");
      if (gaps.length) {
        const areas = gaps.map((gap) => labelOf.get(gap.areaId) ?? gap.areaId).join(english ? ", " : "、");
        text += translate(language, "charts.alt.missing", { areas });
      }
      return text.replace(/^；|^; /, "");
    }),
  );
  const filled = sentences.filter(Boolean);
  return filled.length ? `${head}${filled.join(english ? ". " : "。")}${english ? "." : "。"}` : head.trim();
}
