/**
 * The review of one source: its candidates, which one is current, spans of one's own, what was chosen by hand, and what
 * can be done. What is decided is the engine's at once; only what is not decided yet is kept here.
 */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Acceptance, AcceptFields, ReviewCandidate } from "../../shared/api/candidates.ts";
import type { DismissalReason } from "../../shared/model/dismissal.ts";
import { overlaps, type Span } from "../../shared/model/span.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { toast } from "../app/toasts.tsx";
import { readAgain, showSettled } from "./queries.ts";
import { keyOf, nextOpen, withOwn } from "./review-list.ts";

const none: never[] = [];

/** `inText`: whether the text is there; where only the facts are held there is nothing to review. */
export function useReview(sourceId: number, inText: boolean) {
  const t = useText();
  const list = useQuery(orpc.candidates.list.queryOptions({ input: { sourceId }, enabled: inText }));
  const [own, setOwn] = useState<readonly ReviewCandidate[]>(none);
  const [current, setCurrent] = useState<string | null>(null);
  /** The reasons are offered for the current candidate. */
  const [dismissing, setDismissing] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, AcceptFields>>>({});
  const found = list.data?.candidates ?? none;
  const candidates = useMemo(() => withOwn(found, own), [found, own]);
  const now = candidates.find((one) => keyOf(one) === current) ?? null;

  const goTo = (candidate: Span | null) => {
    setCurrent(candidate && keyOf(candidate));
    setDismissing(false);
  };
  /** What is still missing of a candidate once what was chosen by hand counts. */
  const missingOf = (candidate: ReviewCandidate) =>
    candidate.missing.filter((what) => !(what === "indicator" && chosen[keyOf(candidate)]?.indicatorId));

  const settle = async (
    spans: readonly Span[],
    state: "accepted" | "dismissed" | "open",
    run: () => Promise<void>,
  ) => {
    const keys = new Set(spans.map(keyOf));
    showSettled(sourceId, keys, state);
    try {
      await run();
      setOwn((before) => before.filter((one) => !keys.has(keyOf(one))));
    } catch (problem) {
      await readAgain(sourceId);
      throw problem;
    }
  };
  const accept = async (
    items: Acceptance[],
    options: { createIndicators?: boolean; quiet?: boolean } = {},
  ) => {
    const quiet = options.quiet ?? false;
    const { observationIds, skipped } = await client.candidates.accept({
      sourceId,
      items,
      incomplete: quiet ? "refuse" : "skip",
      createIndicators: options.createIndicators ?? false,
    });
    if (!quiet) {
      const count = observationIds.filter((id) => id !== null).length;
      const rest = skipped.length > 0 ? t("candidates.skippedToast", { count: skipped.length }) : "";
      toast(t("candidates.acceptedToast", { count }) + rest, { undo: count > 0 });
    }
    return observationIds;
  };

  return {
    list,
    candidates,
    now,
    dismissing,
    chosen,
    goTo,
    missingOf,
    setDismissing,
    /** The next open one from the current one, else from an offset; null: all is settled. */
    next: (from: Span, direction: 1 | -1 = 1) => nextOpen(candidates, now ?? from, direction),
    choose: (candidate: ReviewCandidate, fields: AcceptFields) =>
      setChosen((before) => ({ ...before, [keyOf(candidate)]: { ...before[keyOf(candidate)], ...fields } })),
    /** Takes the candidate as it is; the caller has seen that nothing is missing. Its figure's id. */
    acceptOne: async (candidate: ReviewCandidate): Promise<number | null> => {
      let id: number | null = null;
      const { start, end } = candidate;
      const fields = chosen[keyOf(candidate)] ?? {};
      await settle([candidate], "accepted", async () => {
        [id = null] = await accept([{ start, end, fields, replaces: [] }], { quiet: true });
      });
      return id;
    },
    acceptMany: (many: readonly ReviewCandidate[], createIndicators: boolean) =>
      accept(
        many.map((one) => ({
          start: one.start,
          end: one.end,
          fields: chosen[keyOf(one)] ?? {},
          replaces: [],
        })),
        { createIndicators },
      ),
    dismiss: (spans: readonly Span[], reason: DismissalReason) =>
      settle(spans, "dismissed", async () => {
        await client.candidates.dismiss({
          sourceId,
          spans: spans.map(({ start, end }) => ({ start, end })),
          reason,
        });
        if (spans.length > 1) toast(t("candidates.dismissedToast", { count: spans.length }), { undo: true });
      }),
    restore: (candidate: ReviewCandidate) =>
      settle([candidate], "open", async () => {
        if (candidate.dismissalId !== null)
          await client.candidates.restore({ sourceId, dismissalIds: [candidate.dismissalId] });
      }),
    markNothing: async (span: Span | null) => {
      await client.candidates.markNothing({ sourceId, ...(span && { span }) });
      toast(t("candidates.nothingDone"), { undo: true });
    },
    /** Puts spans of one's own in place of what they overlap; the first becomes the current one. */
    cut: async (spans: readonly Span[]) => {
      const read = await Promise.all(
        spans.map(({ start, end }) => client.candidates.read({ sourceId, start, end })),
      );
      setOwn((before) => [...before.filter((one) => !read.some((mine) => overlaps(mine, one))), ...read]);
      goTo(read[0] ?? null);
    },
  };
}

export type Review = ReturnType<typeof useReview>;
