/** Going from candidate to candidate, and settling one on the way: each decision leads to the next open number. */
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import type { CoverageSpan } from "../../shared/coverage/coverage-counts.ts";
import type { DismissalReason } from "../../shared/model/dismissal.ts";
import { overlaps, type Span } from "../../shared/model/span.ts";
import { reportProblem } from "../app/toasts.tsx";
import { keyOf, nextOpen } from "./review-list.ts";
import type { CommandSurroundings } from "./use-commands.ts";

const fieldOf = {
  indicator: "indicatorId",
  area: "areaId",
  period: "period",
  unit: "quantity",
  value: "quantity",
};

export function useSteps(about: CommandSurroundings) {
  const { review, form } = about;
  const goTo = (candidate: ReviewCandidate, reveal = true) => {
    form.close();
    review.goTo(candidate);
    if (reveal) about.reveal(candidate);
    about.onCurrent(candidate);
  };
  const showBare = async (span: Span) => {
    await review.cut([span]);
    about.reveal(span);
  };
  /** The next open candidate, or an open number of the text that is none. */
  const step = (by: 1 | -1) => {
    const from = review.now ?? form.span ?? at(about.top(), by);
    // The last open one is its own next.
    if (!stepFrom(from, by) && review.now?.state !== "open") review.goTo(null);
  };
  /** What was just settled leads on; behind the last one nothing is current. */
  const leave = (from: Span) => {
    if (!stepFrom(from, 1)) review.goTo(null);
  };
  const stepFrom = (from: Span, by: 1 | -1): boolean => {
    const bare = (review.list.data?.coverage.spans ?? none).filter(
      (one) => one.state === "open" && !review.candidates.some((candidate) => overlaps(candidate, one)),
    );
    const all = [...review.candidates, ...bare.map(asOpen)].sort((a, b) => a.start - b.start);
    const next = nextOpen(all, from, by);
    if (!next) return false;
    const candidate = review.candidates.find((one) => keyOf(one) === keyOf(next));
    if (candidate) goTo(candidate);
    else {
      form.close();
      showBare(next).catch(reportProblem);
    }
    return true;
  };
  return {
    goTo,
    step,
    leave,
    /** Takes it as it is, or opens the form where something is missing. */
    accept: (candidate: ReviewCandidate) => {
      const [missing] = review.missingOf(candidate);
      if (missing) return about.edit(candidate, fieldOf[missing]);
      review.acceptOne(candidate).catch(reportProblem);
      leave(candidate);
    },
    dismissAs: (candidate: ReviewCandidate, reason: DismissalReason) => {
      review.setDismissing(false);
      review.dismiss([candidate], reason).catch(reportProblem);
      leave(candidate);
    },
  };
}

const none: CoverageSpan[] = [];
/** An open number that the extractor has not offered, as far as `nextOpen` looks at it. */
const asOpen = ({ start, end }: Span) => ({ start, end, state: "open" }) as ReviewCandidate;
/** A point before (going on) or behind (going back) the first words in sight. */
const at = (top: number, by: 1 | -1): Span => ({ start: by === 1 ? top - 1 : top, end: top });
