/**
 * A chart on the screen, drawn from the same spec and by the same function as every export. It takes the room it is
 * given; every mark opens its observation. Whoever cannot see it has its words (`alt`), and the table beside it.
 */
import type { EChartsType } from "echarts/core";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { type FigureDatum, figureOption } from "../../shared/charts/echarts-option.ts";
import { useTheme } from "../app/language.tsx";
import { init } from "./echarts.ts";
import { screenMeasure } from "./measure-text.ts";

const isDatum = (data: unknown): data is FigureDatum =>
  typeof data === "object" && data !== null && "mark" in data && "value" in data;

/** #fff, which the minifier makes of #ffffff, in the form that the palette mixes. */
export const sixDigits = (colour: string): string =>
  /^#[\da-f]{3}$/i.test(colour) ? colour.replace(/[\da-f]/gi, "$&$&") : colour;

export function ChartPane(props: { chart: ChartSpec; onMark: (observationId: number) => void }) {
  const { chart, onMark } = props;
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const [instance, setInstance] = useState<EChartsType | null>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const take = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    take();
    const watch = new ResizeObserver(take);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const figure = useMemo(() => {
    if (!room || room.width < 50) return null;
    const look = getComputedStyle(document.documentElement);
    const fontFamily = look.getPropertyValue("--font").trim();
    const background = sixDigits(look.getPropertyValue("--surface").trim());
    const request = { width: room.width, theme, measure: screenMeasure(fontFamily), fontFamily, background };
    const natural = figureOption(chart, { ...request, height: null });
    // What needs more room than there is keeps its size and scrolls; what needs less takes it.
    return natural.height >= room.height ? natural : figureOption(chart, { ...request, height: room.height });
  }, [chart, room, theme]);
  const drawn = figure !== null;

  useEffect(() => {
    if (!drawn || !drawing.current) return undefined;
    const made = init(drawing.current, null, { renderer: "svg", width: 100, height: 100 });
    setInstance(made);
    return () => {
      setInstance(null);
      made.dispose();
    };
  }, [drawn]);
  useEffect(() => {
    if (!instance || !figure) return;
    // Drawn anew each time, as in an export: a custom series that is updated keeps positions of the shapes it had.
    instance.clear();
    instance.resize({ width: figure.width, height: figure.height });
    instance.setOption(figure.option, { notMerge: true });
  }, [instance, figure]);
  useEffect(() => {
    if (!instance) return undefined;
    const click = (event: { data?: unknown }) => {
      const id = isDatum(event.data) ? event.data.mark?.observationId : null;
      if (id !== null && id !== undefined) onMark(id);
    };
    instance.on("click", click);
    return () => {
      instance.off("click", click);
    };
  }, [instance, onMark]);

  return (
    <div ref={frame} className="chart-pane">
      <div
        ref={drawing}
        role="img"
        aria-label={chart.alt}
        style={figure ? { width: figure.width, height: figure.height } : undefined}
      />
    </div>
  );
}
