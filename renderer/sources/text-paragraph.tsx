/** One paragraph of a source. Stored passages are underlined and tinted; a click on them means their figure. */
import { memo } from "react";
import type { Paragraph } from "./paragraphs.ts";
import { type PassageSpan, segmentsOf } from "./segments.ts";

export const TextParagraph = memo(function TextParagraph(props: {
  text: string;
  paragraph: Paragraph;
  passages: readonly PassageSpan[];
  /** The passage that is selected, if it is one of these. */
  selected: number | null;
  /** The next piece belongs to the same paragraph: both run on as one. */
  goesOn: boolean;
}) {
  const { text, paragraph, passages, selected } = props;
  return (
    <p className={`text-${paragraph.kind}${props.goesOn ? " goes-on" : ""}`}>
      {segmentsOf(paragraph.start, paragraph.end, passages).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const [inner] = segment.passages;
        if (inner === undefined)
          return (
            <span key={segment.start} data-start={segment.start}>
              {words}
            </span>
          );
        const now = selected !== null && segment.passages.includes(selected);
        return (
          <mark
            key={segment.start}
            data-start={segment.start}
            data-passage={now ? selected : inner}
            className={now ? "passage now" : "passage"}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
});
