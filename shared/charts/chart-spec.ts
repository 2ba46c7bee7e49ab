/**
 * A chart as data: what the screen, the SVG, the PNG and later the reports are drawn from. It holds finished words and
 * numbers in one unit a panel, and no pixel: `echarts-option.ts` turns it into a drawing for a size and a theme.
 */
import { z } from "zod";
import { Bound, Language, Scenario } from "../model/codes.ts";

/** One figure, or the gap where there is none. Numbers are in the panel's unit. */
export const ChartMark = z.object({
  areaId: z.string(),
  /** The area's colour in the workbook (`palette.ts`). */
  colour: z.int(),
  observationId: z.int().nullable(),
  value: z.number().nullable(),
  /** What the words allow; null: open at that end. Both null without a value. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: Bound.nullable(),
  /** The value as printed beside the mark (约578), or the word for a gap (未见). */
  label: z.string(),
  /** Not yet checked while others are. */
  draft: z.boolean(),
  /** 第 2—3 位: its place among the areas; empty for gaps and where there is nothing to rank. */
  place: z.string(),
  asReported: z.string(),
  period: z.string().nullable(),
  /** Marks of notes: ①②. */
  noteMarks: z.string(),
  /** The sentences of these notes, for the tooltip. */
  remarks: z.array(z.string()),
});
export type ChartMark = z.infer<typeof ChartMark>;

export const ChartSeries = z.object({
  label: z.string(),
  scenario: Scenario,
  /** 0 is the strongest tone of the area's colour. */
  tone: z.int(),
  noteMarks: z.string(),
  /** The colour of its area where the whole series is one area's. */
  colour: z.int().nullable(),
  /** One for each category of the panel; null: no bar and no gap (a goal that nobody set). */
  marks: z.array(ChartMark.nullable()),
});
export type ChartSeries = z.infer<typeof ChartSeries>;

/** What a group of bars is about: an area, or an indicator or period where the areas are the bars. */
export const ChartCategory = z.object({ id: z.string(), label: z.string(), noteMarks: z.string() });
export type ChartCategory = z.infer<typeof ChartCategory>;

/** All that shares one value axis, and so one unit. */
export const ChartPanel = z.object({
  title: z.string(),
  categories: z.array(ChartCategory),
  /** As it is printed: 亿元 · 100 million yuan. */
  unit: z.string(),
  tones: z.int(),
  series: z.array(ChartSeries),
});
export type ChartPanel = z.infer<typeof ChartPanel>;

export const ChartSpec = z.object({
  kind: z.literal("grouped_bar"),
  language: Language,
  title: z.string(),
  /** Period and unit. */
  subtitle: z.string(),
  panels: z.array(ChartPanel),
  /** What the areas are called, by id, in the order of the chart. */
  areas: z.array(z.object({ areaId: z.string(), label: z.string() })),
  /** Whether colour tells the areas apart; not with more than six. */
  coloured: z.boolean(),
  /** Bars run to the right, upwards, or as the labels and the number of areas need. */
  direction: z.enum(["auto", "right", "up"]),
  /** 注：… with the grade’s sentence as a second paragraph, and 资料来源：…, finished. */
  notes: z.string(),
  source: z.string(),
  /** How far the comparison may be trusted, drawn in the upper right corner; null: not graded. */
  grade: z.string().nullable(),
  /** What somebody who cannot see the chart is told. */
  alt: z.string(),
});
export type ChartSpec = z.infer<typeof ChartSpec>;
