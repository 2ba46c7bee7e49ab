/**
 * The text of a source: facts and suggestions marked, words selectable, every number a double click away. It tells its parent
 * what was selected as offsets; what is stored it is told. A long text grows on the page in pieces, so that the first
 * screen is there at once.
 */
import {
  type RefObject,
  startTransition,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { useText } from "../app/language.tsx";
import { figureAt } from "./figure-span.ts";
import { type Paragraph, paragraphAt } from "./paragraphs.ts";
import { marksByParagraph, type TextMark } from "./segments.ts";
import { blocksOf, TextBlock } from "./text-block.tsx";
import { Lights } from "./text-highlights.tsx";
import { offsetOfPoint, rangeOfSpan, type Span, selectedSpan, trimSpan } from "./text-offsets.ts";

const firstBlocks = 8;
/** Longer selections are for copying, not for storing. */
const longestWords = 80;

export interface TextHandle {
  /** Brings a span into the middle of the pane. */
  reveal: (span: Span) => void;
  focus: () => void;
  /** Offset of the first words in sight. */
  top: () => number;
}

export function SourceText(props: {
  text: string;
  paragraphs: readonly Paragraph[];
  marks: readonly TextMark[];
  /** Key of the current mark. */
  now: string | null;
  draft: Span | null;
  hits: readonly Span[];
  hit: Span | null;
  /** Words that the arithmetic is about, and their sentences. */
  operands: readonly Span[];
  sentences: readonly Span[];
  onWords: (span: Span | null) => void;
  onMark: (key: string) => void;
  /** Words that are too many for a figure: a passage to be looked at as a whole. */
  onStretch: (span: Span | null) => void;
  onScroll: (offset: number) => void;
  handle: RefObject<TextHandle | null>;
}) {
  const t = useText();
  const { text, paragraphs, marks, now, onWords, onMark, onStretch } = props;
  const root = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(paragraphs), [paragraphs]);
  const shown = useGrowing(text, blocks.length);
  const ends = useMemo(
    () => blocks.map((block) => ({ start: block[0]!.start, end: block.at(-1)!.end })),
    [blocks],
  );
  const byBlock = useMemo(() => marksByParagraph(ends, marks), [ends, marks]);
  const current = now === null ? undefined : marks.find((mark) => mark.key === now);
  // A new value whenever words have come onto the page or were cut anew by marks.
  const drawn = useMemo(() => ({ byBlock, count: shown.count }), [byBlock, shown.count]);
  const draft = useMemo(() => (props.draft ? [props.draft] : []), [props.draft]);
  const hit = useMemo(() => (props.hit ? [props.hit] : []), [props.hit]);

  useImperativeHandle(props.handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    reveal: (span) =>
      shown.whenThere(
        ends.findIndex((one) => one.end > span.start),
        () => revealIn(root.current, span),
      ),
    top: () => topOffset(root.current),
  }));

  const words = () => {
    const span = root.current && selectedSpan(root.current, window.getSelection());
    const trimmed = span && trimSpan(text, span);
    const few = trimmed !== null && trimmed.end - trimmed.start <= longestWords;
    onWords(few ? trimmed : null);
    onStretch(few ? null : trimmed);
  };
  const doubleClick = (event: React.MouseEvent) => {
    const point = pointAt(event);
    const offset = root.current && point && offsetOfPoint(root.current, point.node, point.offset);
    const paragraph = offset === null ? undefined : paragraphs[paragraphAt(paragraphs, offset)];
    const span = paragraph && offset !== null ? figureAt(text, offset, paragraph) : null;
    const range = span && root.current && rangeOfSpan(root.current, span);
    if (!span || !range) return;
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    onWords(span);
  };

  return (
    // Words in it are selected by mouse or by the keys that `onKey` handles: it takes the focus like a list does.
    <div
      ref={root}
      className="source-text"
      role="document"
      aria-label={t("sources.text")}
      aria-description={t("sources.textHelp")}
      tabIndex={0}
      data-pane-start
      lang="zh-CN"
      onMouseUp={(event) => {
        if (event.button !== 0) return;
        const mark = (event.target as Element).closest("[data-mark]");
        if (window.getSelection()?.isCollapsed && mark) onMark(mark.getAttribute("data-mark") ?? "");
        // The browser clears a selection that is clicked upon only after this event.
        else setTimeout(words);
      }}
      onDoubleClick={doubleClick}
      onScrollEnd={() => props.onScroll(topOffset(root.current))}
    >
      <article>
        {blocks.slice(0, shown.count).map((block, index) => {
          const touches = current && current.start < ends[index]!.end && current.end > ends[index]!.start;
          return (
            <TextBlock
              key={ends[index]!.start}
              text={text}
              block={block}
              marks={byBlock[index] ?? none}
              now={touches ? current.key : null}
            />
          );
        })}
      </article>
      <Lights root={root} name="source-found" spans={props.hits} drawn={drawn} />
      <Lights root={root} name="source-found-now" spans={hit} drawn={drawn} />
      <Lights root={root} name="source-sentence" spans={props.sentences} drawn={drawn} />
      <Lights root={root} name="source-operand" spans={props.operands} drawn={drawn} />
      <Lights root={root} name="source-draft" spans={draft} drawn={drawn} />
    </div>
  );
}

const none: TextMark[] = [];

/** How many blocks are on the page: the first at once, then more in the background until all are there. */
function useGrowing(text: string, all: number) {
  const [state, setState] = useState({ text, count: Math.min(all, firstBlocks) });
  const now = state.text === text ? state.count : Math.min(all, firstBlocks);
  const waiting = useRef<{ index: number; run: () => void } | null>(null);
  useEffect(() => {
    const wanted = waiting.current;
    if (wanted && wanted.index < now) {
      waiting.current = null;
      wanted.run();
    }
    if (now >= all) return undefined;
    const timer = setTimeout(() => startTransition(() => setState({ text, count: Math.min(all, now * 2) })));
    return () => clearTimeout(timer);
  }, [text, now, all]);
  return {
    count: now,
    /** Runs when a block is on the page. */
    whenThere: (index: number, run: () => void) => {
      if (index < 0) return;
      if (index < now) run();
      else waiting.current = { index, run };
    },
  };
}

function revealIn(root: HTMLElement | null, span: Span, tries = 3): void {
  const range = root && rangeOfSpan(root, span);
  if (!root || !range) return;
  const pane = root.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  if (place.top < pane.top + 64 || place.bottom > pane.bottom - 40)
    root.scrollTop += place.top - pane.top - pane.height / 3;
  // Paragraphs out of sight have estimated heights: what was just drawn may have moved the words.
  if (tries > 0) requestAnimationFrame(() => revealIn(root, span, tries - 1));
}

function topOffset(root: HTMLElement | null): number {
  if (!root) return 0;
  const pane = root.getBoundingClientRect();
  const place = document.caretPositionFromPoint?.(pane.left + pane.width / 2, pane.top + 24);
  return (place && offsetOfPoint(root, place.offsetNode, place.offset)) || 0;
}

function pointAt(event: React.MouseEvent): { node: Node; offset: number } | null {
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (place) return { node: place.offsetNode, offset: place.offset };
  const anchor = window.getSelection();
  return anchor?.anchorNode ? { node: anchor.anchorNode, offset: anchor.anchorOffset } : null;
}
