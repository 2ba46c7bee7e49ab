/**
 * Between the page and the text: every element that holds words of the source directly carries `data-start`, the
 * offset of its first character, and holds exactly one text node. DOM offsets in text nodes are UTF-16 code units, as
 * ours are, so the mapping is exact for astral characters too; line breaks are in no element and cost nothing.
 */

export interface Span {
  start: number;
  end: number;
}

const attribute = "data-start";

/** The offset of a DOM point in the source's text; null where the point is outside of the words. */
export function offsetOfPoint(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const start = startOf(node.parentElement);
    return start === null ? null : start + offset;
  }
  // A point between elements: the beginning of the words that follow it, else the end of those before it.
  const holders = [...root.querySelectorAll(`[${attribute}]`)];
  const point = document.createRange();
  point.setStart(node, offset);
  point.collapse(true);
  for (const holder of holders) {
    if (point.comparePoint(holder, 0) >= 0) return startOf(holder);
  }
  const last = holders.at(-1);
  const start = startOf(last ?? null);
  return start === null ? null : start + (last?.textContent.length ?? 0);
}

function startOf(element: Element | null): number | null {
  const value = element?.getAttribute(attribute);
  return value === null || value === undefined ? null : Number(value);
}

/** What is selected in `root`, as offsets; null where nothing is. */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOfPoint(root, range.startContainer, range.startOffset);
  const end = offsetOfPoint(root, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The DOM range of a span; null where its words are not on the page. */
export const rangeOfSpan = (root: Element, span: Span): Range | null =>
  rangesOfSpans(root, [span])[0] ?? null;

/** The DOM ranges of many spans in one walk over the page; spans whose words are not there are left out. */
export function rangesOfSpans(root: Element, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map((span) => span.start));
  const to = Math.max(...spans.map((span) => span.end));
  const holders: { start: number; end: number; node: Node }[] = [];
  for (const part of partsBetween(root, from, to)) {
    for (const element of part.querySelectorAll(`[${attribute}]`)) {
      const start = startOf(element);
      const node = element.firstChild;
      if (start !== null && node?.nodeType === Node.TEXT_NODE)
        holders.push({ start, end: start + (node.nodeValue?.length ?? 0), node });
    }
  }
  const found: Range[] = [];
  let first = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (first < holders.length && (holders[first]?.end ?? 0) <= span.start) first++;
    let last = first;
    while ((holders[last]?.end ?? Number.POSITIVE_INFINITY) < span.end) last++;
    // A span that ends in the blanks between two lines ends with the words before them.
    if ((holders[last]?.start ?? Number.POSITIVE_INFINITY) >= span.end) last--;
    const from = holders[first];
    const to = holders[last];
    if (!from || !to || last < first) continue;
    const range = document.createRange();
    range.setStart(from.node, Math.max(0, span.start - from.start));
    range.setEnd(to.node, Math.min(to.end, span.end) - to.start);
    found.push(range);
  }
  return found;
}

/** The blocks of a long text that a stretch touches; the whole where it is not in blocks. */
function partsBetween(root: Element, from: number, to: number): Element[] {
  const blocks = [...root.querySelectorAll("[data-from]")];
  if (blocks.length === 0) return [root];
  return blocks.filter(
    (block) => Number(block.getAttribute("data-from")) < to && Number(block.getAttribute("data-to")) > from,
  );
}

const outside = /[\s\u3000，,。；;：:、！!？?（）()“”‘’"'《》〈〉【】—…·]/;

/** A span without blanks and punctuation at its ends; null if nothing is left. A bracket opened inside is kept closed. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && outside.test(text[start] ?? "")) start++;
  while (end > start && outside.test(text[end - 1] ?? "")) end--;
  if (start === end) return null;
  const words = text.slice(start, end);
  if (/[（(][^）)]*$/.test(words) && /[）)]/.test(text[end] ?? "")) end++;
  return { start, end };
}
