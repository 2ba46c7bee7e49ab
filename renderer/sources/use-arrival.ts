/** Goes to where one was sent (a passage, a place), else to where one was in this source. */
import { useEffect, useRef } from "react";
import type { Span } from "../../shared/model/span.ts";
import { useErrand } from "../app/navigation.ts";
import { remembered } from "../app/remember.ts";

export function useArrival(
  id: number,
  text: string | null,
  passages: readonly { id: number; start: number; end: number }[],
  reveal: (span: Span) => void,
): void {
  const errand = useErrand("sources");
  const done = useRef("");
  useEffect(() => {
    const key = `${id}:${errand.visit}`;
    if (text === null || done.current === key) return;
    const first = !done.current.startsWith(`${id}:`);
    done.current = key;
    const sent = errand.sourceId === id ? errand : null;
    const passage = passages.find((one) => one.id === sent?.passageId);
    if (passage) reveal(passage);
    else if (sent?.start !== undefined) reveal({ start: sent.start, end: sent.end ?? sent.start + 1 });
    else if (first) {
      const at = Number(remembered(`sources.at.${id}`) ?? 0);
      if (at > 0) reveal({ start: at, end: at + 1 });
    }
  }, [id, text, errand, passages, reveal]);
}
