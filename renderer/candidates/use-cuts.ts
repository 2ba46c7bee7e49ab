/** Spans cut otherwise than the extractor did: stretched, split, put together with the next. */
import { useRef } from "react";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import type { Span } from "../../shared/model/span.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { reportProblem, toast } from "../app/toasts.tsx";
import { keyOf } from "./review-list.ts";
import { cutInTwo, joined, stretched } from "./spans.ts";
import type { CommandSurroundings } from "./use-commands.ts";

export function useCuts({ sourceId, text, review, form, paragraphAt }: CommandSurroundings) {
  const t = useText();
  /** Where the span is that is being stretched, while the engine reads it. */
  const moving = useRef<Span | null>(null);

  const recut = async (candidate: ReviewCandidate, span: Span) => {
    const [observationId] = candidate.observationIds;
    if (candidate.state !== "accepted" || observationId === undefined) return review.cut([span]);
    const { start, end } = span;
    await client.candidates.accept({ sourceId, items: [{ start, end, observationId }] });
    return review.goTo(span);
  };
  return {
    stretch: (by: { start: number; end: number }) => {
      const from = moving.current ?? review.now ?? form.span;
      const within = from && paragraphAt(from.start);
      if (!from || !within) return;
      const span = stretched(text, from, by, within);
      if (keyOf(span) === keyOf(from)) return;
      if (form.span) form.open(span);
      else if (review.now) {
        moving.current = span;
        const rest = () => {
          if (moving.current === span) moving.current = null;
        };
        recut(review.now, span).finally(rest).catch(reportProblem);
      }
    },
    merge: (now: ReviewCandidate) => {
      const within = paragraphAt(now.start);
      const next = review.candidates.find((one) => one.start >= now.end && one.state === "open");
      if (within && next && next.end <= within.end && now.state === "open")
        review.cut([joined(now, next)]).catch(reportProblem);
      else toast(t("candidates.cannotMerge"));
    },
    split: (now: ReviewCandidate) => {
      const parts = now.state === "open" ? cutInTwo(text, now) : null;
      if (parts) review.cut(parts).catch(reportProblem);
      else toast(t("candidates.cannotSplit"));
    },
  };
}
