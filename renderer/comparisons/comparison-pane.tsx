/** The open comparison: head and choices, table | chart, notes. Everything fits into one screen of 1280 × 800. */
import { type ReactNode, useCallback, useMemo } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { gradeSentence, notesOf, notesParagraph, sourceLine } from "../../shared/charts/footnotes.ts";
import type { Names } from "../../shared/charts/names.ts";
import { partsOf } from "../../shared/comparison/lineage.ts";
import type { Comparison, ComparisonSpec } from "../../shared/comparison/spec.ts";
import { useText } from "../app/language.tsx";
import { useRemembered } from "../app/remember.ts";
import { select, useStatus } from "../app/selection.ts";
import { ChartPane } from "../charts/chart-pane.tsx";
import { Problem } from "../ui/problem.tsx";
import { Choices } from "./choices.tsx";
import { ComparisonNotes } from "./comparison-notes.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { FigureActions } from "./figure-actions.tsx";
import { MethodChoice } from "./method-choice.tsx";
import { ProposalsList } from "./proposals-list.tsx";
import { inOrder } from "./row-order.ts";
import type { CopiedTable } from "./table-copy.ts";
import { type Computed, useChart, useNames, useResult } from "./use-result.ts";

export function ComparisonPane(props: {
  comparison: Comparison;
  head: ReactNode;
  onSpec: (spec: Partial<ComparisonSpec>) => void;
}) {
  const t = useText();
  const { comparison, onSpec } = props;
  const { spec } = comparison;
  const { computed: answer, complete, query } = useResult(spec);
  const names = useNames();
  const chart = useChart(answer, names);
  const computed = useMemo(
    () =>
      answer && chart
        ? {
            ...answer,
            result: inOrder(
              answer.result,
              chart.areas.map((area) => area.areaId),
            ),
          }
        : answer,
    [answer, chart],
  );
  const [split, setSplit] = useRemembered("comparisons.split", 44);
  const table = useMemo(
    () => (computed && names && chart ? copied(computed, names, chart, t("comparisons.areas")) : null),
    [computed, names, chart, t],
  );
  // On the screen notes and sources stand below both table and chart, and are clickable.
  const onScreen = useMemo(() => chart && { ...chart, notes: "", source: "" }, [chart]);
  const onMark = useCallback((id: number) => select({ entity: "observation", id }), []);
  const cells = computed?.result.cells.flat() ?? [];
  useStatus(
    computed
      ? [
          {
            key: "comparison",
            text: t("comparisons.status", {
              areas: computed.result.areaIds.length,
              columns: computed.result.columns.length,
              found: cells.filter((cell) => cell.valueText !== null).length,
              cells: cells.length,
            }),
          },
        ]
      : [],
  );
  return (
    <>
      <div className="toolbar">
        {props.head}
        <span className="space" />
        {/* Beside the actions: the row of tokens is full at 1280. */}
        <MethodChoice spec={spec} onChange={onSpec} />
        <FigureActions computed={computed} chart={chart} table={table} />
      </div>
      <Choices spec={spec} onChange={onSpec} />
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {!complete && (
        <ProposalsList
          title={null}
          hint={t("comparisons.chooseHint")}
          onChoose={({ areaIds, indicatorIds }) => onSpec({ areaIds, indicatorIds })}
        />
      )}
      {computed && names && onScreen && (
        <>
          <Group
            id="comparison-split"
            orientation="horizontal"
            className="comparison-split"
            defaultLayout={{ table: split, chart: 100 - split }}
            onLayoutChanged={(layout) => setSplit(Math.round(layout["table"] ?? 44))}
          >
            <Panel id="table" minSize={220} className="comparison-scroll">
              <ComparisonTable
                computed={computed}
                names={names}
                onUnit={(indicatorId, unit) => {
                  const { [indicatorId]: _, ...rest } = spec.units;
                  onSpec({ units: unit === null ? rest : { ...rest, [indicatorId]: unit } });
                }}
                onChoose={(cell, id) => {
                  const others = new Set([...cell.alternatives, cell.observationId]);
                  onSpec({ chosen: [...spec.chosen.filter((one) => !others.has(one)), id] });
                }}
              />
            </Panel>
            <Separator className="splitter" id="comparison-split-edge" />
            <Panel id="chart" minSize={260} className="comparison-chart">
              <ChartPane chart={onScreen} onMark={onMark} />
            </Panel>
          </Group>
          <ComparisonNotes
            result={computed.result}
            names={names}
            onGroup={(id) => {
              const parts = new Set(partsOf(id));
              onSpec({ areaIds: [...spec.areaIds.filter((one) => !parts.has(one) && one !== id), id] });
            }}
          />
        </>
      )}
      {comparison.note !== "" && <p className="comparison-remark">{comparison.note}</p>}
    </>
  );
}

function copied(
  { result }: Computed,
  names: Names,
  chart: { title: string; subtitle: string },
  corner: string,
): CopiedTable {
  const { language } = names;
  const several = new Set(result.columns.map((column) => column.period)).size > 1;
  return {
    title: chart.title,
    subtitle: chart.subtitle,
    corner,
    heads: result.columns.map((column) => {
      const unit = names.unit(column.unit);
      const period = several && column.period !== null ? ` ${names.period(column.period)}` : "";
      const name = names.indicator(column.indicatorId) + period;
      if (!unit) return name;
      return language === "en" ? `${name} (${unit})` : `${name}（${unit}）`;
    }),
    rows: result.areaIds.map((id, row) => ({ name: names.area(id), cells: result.cells[row] ?? [] })),
    below: [
      notesParagraph(notesOf(result, names), language),
      gradeSentence(result.grade, language),
      sourceLine(result.sourceIds, names),
    ],
    language,
  };
}
