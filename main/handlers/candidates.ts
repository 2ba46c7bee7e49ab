/**
 * The review of sources. Reading a text may take a while and happens first, in a thread; what is written is then planned
 * and committed in one turn, on the workbook as it is at that moment. One call is one revision.
 */
import { setImmediate } from "node:timers/promises";
import { listIndicators } from "../../db/queries/indicators.ts";
import { neighboursOf } from "../../db/queries/neighbours.ts";
import { findSource, listSources } from "../../db/queries/sources.ts";
import { statementOf } from "../../shared/arithmetic/statement.ts";
import { isSettled } from "../../shared/coverage/coverage-counts.ts";
import type { Gesture } from "../../shared/history/change.ts";
import { isTable, type Source } from "../../shared/model/source.ts";
import { type Engine, os } from "../engine/context.ts";
import { readSource } from "../engine/source-reading.ts";
import { type AcceptPlan, planAccept } from "./candidate-accept.ts";
import { arithmeticOfReview } from "./candidate-arithmetic.ts";
import { candidateAt } from "./candidate-at.ts";
import { planDismiss, planNothing, planRestore } from "./candidate-dismiss.ts";
import { Review, slipsBeside } from "./candidate-review.ts";
import { present, refusal } from "./refuse.ts";

/** NOT_FOUND without the source; null where it has no text. The source may have changed while it was read. */
async function reviewOrNull(engine: Engine, sourceId: number): Promise<Review | null> {
  for (;;) {
    const db = engine.readable();
    const source = present(findSource(db, sourceId), "source", sourceId);
    const reading = await readSource(db, source);
    const now = present(findSource(engine.readable(), sourceId), "source", sourceId);
    if (reading === null) return null;
    if (sameReading(source, now)) return new Review(engine.readable(), now, reading);
  }
}

const sameReading = (a: Source, b: Source): boolean =>
  (["textHash", "textLength", "title", "date", "publisher", "areaId"] as const).every(
    (field) => a[field] === b[field],
  );

/** REFUSED where only the facts of the source are held. */
async function reviewOf(engine: Engine, sourceId: number): Promise<Review> {
  const review = await reviewOrNull(engine, sourceId);
  if (review) return review;
  const { title } = present(findSource(engine.readable(), sourceId), "source", sourceId);
  throw refusal("REFUSED", "review.noText", { title }, { id: sourceId });
}

const short = (words: string) => words.slice(0, 60);

function acceptGesture(plan: AcceptPlan, { title }: Source): Gesture {
  const count = plan.stored + plan.moved;
  if (plan.replaced > 0)
    return { code: "gesture.review.split", params: { title, from: plan.replaced, count } };
  if (plan.stored === 0) return { code: "gesture.review.move", params: { words: short(plan.words) } };
  if (count === 1) return { code: "gesture.observation.take", params: { words: short(plan.words) } };
  return { code: "gesture.review.accept", params: { title, count } };
}

const noCoverage = { total: 0, captured: 0, dismissed: 0, automatic: 0, open: 0 };

export const candidates = {
  list: os.candidates.list.handler(async ({ input, context: { engine } }) => {
    const review = await reviewOrNull(engine, input.sourceId);
    if (!review)
      return {
        candidates: [],
        sections: [],
        dismissals: [],
        coverage: { ...noCoverage, spans: [] },
        nothingHere: null,
      };
    const list = review.candidates();
    return {
      candidates: list,
      sections: review.sections(list),
      dismissals: review.dismissals,
      coverage: review.coverage(),
      nothingHere: review.nothingHere?.id ?? null,
    };
  }),

  read: os.candidates.read.handler(async ({ input: { sourceId, start, end }, context: { engine } }) => {
    const review = await reviewOf(engine, sourceId);
    return review.reviewOne(candidateAt(review.reading, review.source, { start, end }));
  }),

  accept: os.candidates.accept.handler(async ({ input, context: { engine } }) => {
    const review = await reviewOf(engine, input.sourceId);
    const plan = planAccept(engine.writable(), review, input.items, input);
    const revision = engine.commit(input.gesture ?? acceptGesture(plan, review.source), plan.changes);
    const { observationIds, skipped, createdIndicatorIds, createdAreaIds } = plan;
    return { revision, observationIds, skipped, createdIndicatorIds, createdAreaIds };
  }),

  dismiss: os.candidates.dismiss.handler(async ({ input, context: { engine } }) => {
    const review = await reviewOf(engine, input.sourceId);
    const plan = planDismiss(engine.writable(), review, input.spans, input);
    const { title } = review.source;
    const gesture = { code: "gesture.review.dismiss", params: { title, count: plan.dismissalIds.length } };
    return { revision: engine.commit(gesture, plan.changes), dismissalIds: plan.dismissalIds };
  }),

  restore: os.candidates.restore.handler(async ({ input, context: { engine } }) => {
    const review = await reviewOf(engine, input.sourceId);
    const changes = planRestore(review, input.dismissalIds);
    const params = { title: review.source.title, count: changes.length };
    return { revision: engine.commit({ code: "gesture.review.restore", params }, changes) };
  }),

  markNothing: os.candidates.markNothing.handler(
    async ({ input: { sourceId, span, note }, context: { engine } }) => {
      const review = await reviewOf(engine, sourceId);
      const plan = planNothing(engine.writable(), review, span, note);
      const code = span ? "gesture.review.nothingHere" : "gesture.review.nothing";
      const revision = engine.commit({ code, params: { title: review.source.title } }, plan.changes);
      return { revision, dismissalId: plan.dismissalId };
    },
  ),

  arithmetic: os.candidates.arithmetic.handler(async ({ input, context: { engine } }) => {
    const review = await reviewOrNull(engine, input.sourceId);
    const checks = review ? arithmeticOfReview(engine.readable(), review) : [];
    const closed = checks.filter(({ closes }) => closes).length;
    return {
      checks: checks.map((check) => ({ ...check, statement: statementOf(check) })),
      open: checks.length - closed,
      closed,
    };
  }),

  slips: os.candidates.slips.handler(({ input: { figures }, context: { engine } }) => {
    const db = engine.readable();
    const stored = neighboursOf(
      db,
      figures.map(({ indicatorId }) => indicatorId),
      [...new Set(figures.map(({ areaId }) => areaId))],
    );
    const indicators = new Map(listIndicators(db).map((one) => [one.id, one]));
    return figures.map((figure) =>
      figure.value === null
        ? []
        : slipsBeside(
            { ...figure, value: figure.value },
            (stored.get(figure.indicatorId) ?? []).filter(({ id }) => id !== figure.id),
            indicators.get(figure.indicatorId) ?? null,
          ),
    );
  }),

  coverage: os.candidates.coverage.handler(async ({ input: { sourceIds }, context: { engine } }) => {
    const wanted = sourceIds && new Set(sourceIds);
    const asked = listSources(engine.readable()).filter(({ id }) => !wanted || wanted.has(id));
    const rows = [];
    for (const source of asked) {
      const { id: sourceId } = source;
      // One after another; between two of them the engine answers others. A source may go meanwhile.
      await setImmediate();
      if (!findSource(engine.readable(), sourceId)) continue;
      const review = await reviewOrNull(engine, sourceId);
      if (!review) {
        rows.push({ sourceId, ...noCoverage, settled: isTable(source), notClosing: 0 });
        continue;
      }
      const { spans: _, ...counts } = review.coverage();
      const checks = arithmeticOfReview(engine.readable(), review);
      rows.push({
        sourceId,
        ...counts,
        settled: isSettled(counts),
        notClosing: checks.filter(({ closes }) => !closes).length,
      });
    }
    return rows;
  }),
};
