/**
 * Some dozens of paragraphs: the browser skips a block that is out of sight, and React one whose marks are the same.
 * `data-from` and `data-to` are the offsets it covers, so that words are looked for only where they can be.
 */
import { memo } from "react";
import type { Paragraph } from "./paragraphs.ts";
import { marksByParagraph, type TextMark } from "./segments.ts";
import { TextParagraph } from "./text-paragraph.tsx";

/** About a screen: small enough to be drawn at once, large enough that there are not too many. */
const blockLength = 3000;
const lineLength = 24;
const lineHeight = 27;

/** Paragraphs in blocks of some thousand characters, in order. */
export function blocksOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    if (length >= blockLength) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(paragraph);
    length += paragraph.end - paragraph.start + lineLength;
  }
  return blocks;
}

const lines = (paragraph: Paragraph) => Math.ceil((paragraph.end - paragraph.start) / lineLength);

export const TextBlock = memo(function TextBlock(props: {
  text: string;
  block: readonly Paragraph[];
  marks: readonly TextMark[];
  /** Key of the current mark, if it touches the block. */
  now: string | null;
}) {
  const { text, block, marks, now } = props;
  const byParagraph = marksByParagraph(block, marks);
  const height = block.reduce((sum, paragraph) => sum + lines(paragraph) * lineHeight + 5, 0);
  return (
    <div
      className="text-block"
      data-from={block[0]?.start}
      data-to={block.at(-1)?.end}
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      {block.map((paragraph, index) => (
        <TextParagraph
          key={paragraph.start}
          text={text}
          paragraph={paragraph}
          marks={byParagraph[index] ?? none}
          now={now}
          goesOn={block[index + 1]?.kind === "rest"}
        />
      ))}
    </div>
  );
});
const none: TextMark[] = [];
