/** Ctrl+F in a text: the bar, the hits, which one is shown. */
import { useMemo, useState } from "react";
import { useAction } from "../app/actions.ts";
import { findAll, foldUnits, hitFrom } from "./find-in-text.ts";
import type { Span } from "./text-offsets.ts";

export function useFind(text: string, from: () => number, reveal: (span: Span) => void) {
  const [asked, setAsked] = useState(0);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(-1);
  const folded = useMemo(() => (open ? foldUnits(text) : ""), [text, open]);
  const hits = useMemo(() => (open ? findAll(folded, words) : none), [folded, words, open]);
  const show = (index: number) => {
    setAt(index);
    const hit = hits[index];
    if (hit) reveal(hit);
  };
  useAction("edit.find", () => {
    setOpen(true);
    setAsked((count) => count + 1);
  });
  return {
    open,
    asked,
    words,
    hits,
    at: Math.min(at, hits.length - 1),
    hit: hits[at] ?? null,
    search: (next: string) => {
      setWords(next);
      const found = findAll(folded, next);
      const first = hitFrom(found, from());
      setAt(first);
      const hit = found[first];
      if (hit) reveal(hit);
    },
    step: (by: 1 | -1) => hits.length > 0 && show((Math.max(at, 0) + by + hits.length) % hits.length),
    close: () => setOpen(false),
  };
}
const none: Span[] = [];
