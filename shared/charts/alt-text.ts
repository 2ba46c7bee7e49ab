/** The generated draft of a chart's alternative text: what it shows, who leads and by how sure a margin, what is missing. */
import { translate } from "../i18n/translate.ts";
import type { ChartMark, ChartPanel, ChartSpec } from "./chart-spec.ts";

/** Whether what the words allow for two figures has values in common. */
const overlap = (a: ChartMark, b: ChartMark) =>
  (a.low ?? Number.NEGATIVE_INFINITY) <= (b.high ?? Number.POSITIVE_INFINITY) &&
  (b.low ?? Number.NEGATIVE_INFINITY) <= (a.high ?? Number.POSITIVE_INFINITY);

interface Group {
  title: string;
  marks: ChartMark[];
}

/** Figures of several areas that stand for the same thing: a series, or a group of bars where the areas are the bars. */
function groupsOf(panel: ChartPanel): Group[] {
  const present = (marks: (ChartMark | null | undefined)[]) =>
    marks.filter((mark) => mark !== null && mark !== undefined);
  if (panel.series.every((series) => series.colour === null))
    return panel.series.map((series) => ({ title: series.label, marks: present(series.marks) }));
  return panel.categories.map((category, i) => ({
    title: category.label,
    marks: present(panel.series.map((series) => series.marks[i])),
  }));
}

export function altText(chart: ChartSpec): string {
  const { language } = chart;
  const english = language === "en";
  const labelOf = new Map(chart.areas.map((area) => [area.areaId, area.label]));
  const nameOf = (mark: ChartMark) => labelOf.get(mark.areaId) ?? mark.areaId;
  const panelName = (panel: ChartPanel) =>
    english && panel.unit ? `${panel.title} (${panel.unit})` : panel.title;
  const sentenceOf = (panel: ChartPanel, group: Group): string => {
    const known = group.marks
      .filter((mark) => mark.value !== null)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const gaps = group.marks.filter((mark) => mark.value === null);
    const [first, second] = known;
    const last = known.at(-1);
    // English units are words (100 million yuan) and stand in the subtitle or the panel's title.
    const valueOf = (mark: ChartMark) => `${mark.label}${english && panel.unit !== "%" ? "" : panel.unit}`;
    const say = (mark: ChartMark) => ({ area: nameOf(mark), value: valueOf(mark) });
    const parts: string[] = [];
    if (first && chart.areas.length === 1) parts.push(known.map(valueOf).join(english ? ", " : "、"));
    else if (first && known.length === 1) parts.push(translate(language, "charts.alt.only", say(first)));
    else if (first && last) {
      parts.push(translate(language, "charts.alt.leader", say(first)));
      if (last !== first) parts.push(translate(language, "charts.alt.last", say(last)));
      if (second && overlap(first, second)) parts.push(translate(language, "charts.alt.tie"));
    }
    if (gaps.length)
      parts.push(
        translate(language, "charts.alt.missing", {
          areas: [...new Set(gaps.map(nameOf))].join(english ? ", " : "、"),
        }),
      );
    if (parts.length === 0) return "";
    const title = [chart.panels.length > 1 ? panelName(panel) : "", group.title].filter(Boolean).join(" ");
    return `${title}${title ? (english ? ": " : "：") : ""}${parts.join(english ? "; " : "；")}`;
  };
  const head = translate(language, "charts.alt.chart", {
    title: chart.title,
    subtitle: chart.subtitle,
    count: chart.areas.length,
  });
  const sentences = chart.panels.flatMap((panel) =>
    groupsOf(panel).flatMap((group) => sentenceOf(panel, group) || []),
  );
  if (sentences.length === 0) return head.trim();
  return `${head}${sentences.join(english ? ". " : "。")}${english ? "." : "。"}`;
}
