/** One paragraph of a source. Facts have a solid line, suggestions a dashed one, what was dismissed is struck. */
import { memo } from "react";
import { useText } from "../app/language.tsx";
import type { Paragraph } from "./paragraphs.ts";
import { segmentsOf, type TextMark } from "./segments.ts";

export const TextParagraph = memo(function TextParagraph(props: {
  text: string;
  paragraph: Paragraph;
  marks: readonly TextMark[];
  /** Key of the mark that is current, if it is one of these. */
  now: string | null;
  /** The next piece belongs to the same paragraph: both run on as one. */
  goesOn: boolean;
}) {
  const t = useText();
  const { text, paragraph, marks, now } = props;
  return (
    <p className={`text-${paragraph.kind}${props.goesOn ? " goes-on" : ""}`}>
      {segmentsOf(paragraph.start, paragraph.end, marks).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const current = now === null ? undefined : segment.marks.find((mark) => mark.key === now);
        const mark = current ?? segment.marks[0];
        if (!mark)
          return (
            <span key={segment.start} data-start={segment.start}>
              {words}
            </span>
          );
        return (
          <mark
            key={segment.start}
            data-start={segment.start}
            data-mark={mark.key}
            className={`passage ${mark.state}${current ? " now" : ""}`}
            title={t(`candidates.state.${mark.state}`)}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
});
