/** Widths of text on the screen, by a canvas; remembered, because a chart asks for the same words again and again. */
import type { MeasureText } from "../../shared/charts/text-lines.ts";

const most = 20_000;

export function screenMeasure(fontFamily: string): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const font = `${weight} ${size}px ${fontFamily}`;
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!context) return text.length * size;
    context.font = font;
    const { width } = context.measureText(text);
    if (known.size > most) known.clear();
    known.set(key, width);
    return width;
  };
}
