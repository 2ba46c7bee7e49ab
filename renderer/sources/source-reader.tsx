/** An open source: its text, and beside it what was found in it, what was stored, and what it adds up to. */
import { useMemo, useRef, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { ArithmeticStatement, ReviewCandidate } from "../../shared/api/candidates.ts";
import { settledCount } from "../../shared/coverage/coverage-counts.ts";
import type { Span } from "../../shared/model/span.ts";
import { useAction } from "../app/actions.ts";
import { useEscape } from "../app/keys.ts";
import { useText } from "../app/language.tsx";
import { remember, useRemembered } from "../app/remember.ts";
import { select, useSelection, useStatus } from "../app/selection.ts";
import { reportProblem } from "../app/toasts.tsx";
import { checkKey, litOf, useArithmetic } from "../candidates/arithmetic-list.tsx";
import { NothingBar } from "../candidates/nothing-bar.tsx";
import { keyOf } from "../candidates/review-list.ts";
import { type PaneTab, ReviewPane } from "../candidates/review-pane.tsx";
import { useCommands } from "../candidates/use-commands.ts";
import { useReview } from "../candidates/use-review.ts";
import { Problem } from "../ui/problem.tsx";
import { FigureForm, fieldId } from "./figure-form.tsx";
import { FindBar } from "./find-bar.tsx";
import { NoText } from "./no-text.tsx";
import { paragraphAt } from "./paragraphs.ts";
import { SourceText, type TextHandle } from "./source-text.tsx";
import { markOfPassage, marksOf, passageKey } from "./text-marks.ts";
import { useArrival } from "./use-arrival.ts";
import { useDraft } from "./use-draft.ts";
import { useFind } from "./use-find.ts";
import { useSource } from "./use-source.ts";

const nowhere: Span[] = [];
/** The form's field gets the focus when it has been drawn. */
const focusField = (field: string) => setTimeout(() => document.getElementById(fieldId(field))?.focus());

export function SourceReader({ id }: { id: number }) {
  const t = useText();
  const { source, figures, text, paragraphs, passages, rows, passageOf } = useSource(id);
  const review = useReview(id, text !== null);
  const arithmetic = useArithmetic(id, text !== null);
  const form = useDraft(source.data?.source, text ?? "", review.candidates);
  const handle = useRef<TextHandle | null>(null);
  const reveal = (span: Span) => handle.current?.reveal(span);
  const find = useFind(text ?? "", () => handle.current?.top() ?? 0, reveal);
  const [split, setSplit] = useRemembered("sources.split", 55);
  const [tab, setTab] = useRemembered<string>("sources.tab", "candidates");
  const [lit, setLit] = useState<ArithmeticStatement | null>(null);
  const [stretch, setStretch] = useState<Span | null>(null);
  const [bulk, setBulk] = useState(false);
  const chosen = useSelection((state) =>
    state.selected?.entity === "observation" ? Number(state.selected.id) : null,
  );
  const selected = chosen !== null && rows.some((row) => row.id === chosen) ? chosen : null;
  const passage = passages.find((one) => one.id === passageOf.get(selected ?? -1));
  const marks = useMemo(() => marksOf(review.candidates, passages), [review.candidates, passages]);
  const now = review.now ? keyOf(review.now) : passage ? markOfPassage(passage, review.candidates) : null;

  const leaveForm = () => {
    form.close();
    handle.current?.focus();
  };
  const edit = (candidate: ReviewCandidate, field: string) => {
    const stored = rows.find((row) => candidate.observationIds.includes(row.id));
    review.goTo(candidate);
    if (stored) form.correct(stored, candidate);
    else {
      form.open(candidate);
      const fields = review.chosen[keyOf(candidate)];
      if (fields?.indicatorId) form.change({ indicatorId: fields.indicatorId });
    }
    focusField(field);
  };
  const store = async () => {
    const span = form.draft?.span;
    const stored = await form.store();
    if (stored === null || !span) return;
    if (typeof stored === "string") {
      focusField(stored);
      return;
    }
    select({ entity: "observation", id: stored });
    window.getSelection()?.removeAllRanges();
    handle.current?.focus();
    if (review.now) commands.leave(span);
  };
  const commands = useCommands({
    sourceId: id,
    text: text ?? "",
    review,
    paragraphAt: (offset) => paragraphs[paragraphAt(paragraphs, offset)] ?? null,
    top: () => handle.current?.top() ?? 0,
    reveal,
    form: {
      span: form.draft?.span ?? null,
      open: form.open,
      store: () => void store(),
      close: form.close,
    },
    edit,
    stretch,
    openBulk: () => {
      setTab("candidates");
      setBulk(true);
    },
    onNothing: () => {
      form.close();
      setStretch(null);
      window.getSelection()?.removeAllRanges();
    },
    onCurrent: (candidate) => {
      setLit(null);
      const [figure] = candidate.observationIds;
      select(figure === undefined ? { entity: "source", id } : { entity: "observation", id: figure });
    },
  });
  useArrival(id, text, passages, reveal);
  useAction("candidate.next", () => commands.step(1), text !== null);
  useAction("candidate.bulk", () => (setTab("candidates"), setBulk(true)), text !== null);
  useAction("candidate.nothingSource", () => review.markNothing(null), text !== null);
  useEscape(() => {
    if (find.open) find.close();
    else if (review.dismissing) review.setDismissing(false);
    else if (form.draft) leaveForm();
    else if (stretch) setStretch(null);
    else if (lit) setLit(null);
    else if (review.now) review.goTo(null);
    else return false;
    return true;
  });
  const coverage = review.list.data?.coverage;
  useStatus([
    {
      key: "source",
      text:
        text === null
          ? t("sources.status.facts", { figures: rows.length })
          : t("sources.status.open", { length: text.length.toLocaleString("en"), figures: rows.length }),
    },
    ...(coverage && text !== null
      ? [
          {
            key: "coverage",
            text: t("candidates.coverage", { settled: settledCount(coverage), total: coverage.total }),
          },
        ]
      : []),
    ...(arithmetic.data && arithmetic.data.open > 0
      ? [
          {
            key: "sums",
            text: `▲ ${t("candidates.notClosing", { count: arithmetic.data.open })}`,
            tone: "warning" as const,
          },
        ]
      : []),
  ]);

  const pickPassage = (passageId: number) => {
    form.close();
    review.goTo(null);
    const ids = passages.find((one) => one.id === passageId)?.observationIds ?? [];
    // Several figures from the same words: each click goes on to the next.
    const next = ids[(ids.indexOf(selected ?? -1) + 1) % ids.length];
    if (next !== undefined) select({ entity: "observation", id: next });
  };
  const pickMark = (key: string) => {
    const candidate = review.candidates.find((one) => keyOf(one) === key);
    const stored = passages.find((one) => passageKey(one.id) === key);
    if (candidate) commands.goTo(candidate, false);
    else if (stored) pickPassage(stored.id);
  };
  const words = (span: Span | null) => {
    if (span) review.goTo(null);
    form.open(span);
  };
  const already = passages
    .filter((one) => one.start === form.draft?.span.start && one.end === form.draft.span.end)
    .reduce((sum, one) => sum + one.observationIds.length, 0);
  const light = lit && litOf(lit);

  if (source.isError) return <Problem error={source.error} retry={() => void source.refetch()} />;
  return (
    <div className="source-split" onKeyDown={commands.onKeyDown}>
      <Group
        id="source-split"
        orientation="horizontal"
        defaultLayout={{ text: split, figures: 100 - split }}
        onLayoutChanged={(layout) => setSplit(Math.round(layout["text"] ?? 55))}
      >
        <Panel id="text" minSize={240} className="source-pane">
          {find.open && (
            <FindBar
              words={find.words}
              count={find.hits.length}
              at={find.at}
              asked={find.asked}
              onWords={find.search}
              onStep={find.step}
              onClose={() => {
                find.close();
                handle.current?.focus();
              }}
            />
          )}
          {text !== null ? (
            <SourceText
              key={id}
              text={text}
              paragraphs={paragraphs}
              marks={marks}
              now={now}
              draft={form.draft?.span ?? null}
              hits={find.hits}
              hit={find.hit}
              operands={light?.operands ?? nowhere}
              sentences={light?.sentences ?? nowhere}
              onWords={words}
              onMark={pickMark}
              onStretch={setStretch}
              onScroll={(offset) => remember(`sources.at.${id}`, offset)}
              handle={handle}
            />
          ) : (
            source.data && <NoText figures={rows.length} />
          )}
          {stretch && (
            <NothingBar
              span={stretch}
              candidates={review.candidates}
              onMark={commands.markNothing}
              onClose={() => setStretch(null)}
            />
          )}
        </Panel>
        <Separator className="splitter" id="source-split-edge" />
        <Panel id="figures" minSize={260} className="source-pane">
          {form.draft && (
            <FigureForm
              key={`${form.draft.span.start}`}
              draft={form.draft}
              already={form.correcting === null ? already : 0}
              correcting={form.correcting}
              error={form.error}
              tried={form.tried}
              onChange={form.change}
              onStore={() => void store()}
              onCancel={leaveForm}
            />
          )}
          <ReviewPane
            sourceId={id}
            inText={text !== null}
            tab={tab as PaneTab}
            onTab={setTab}
            review={review}
            arithmetic={arithmetic}
            lit={lit && checkKey(lit)}
            onLight={(check) => {
              review.goTo(null);
              form.close();
              setLit(check);
              const [first] = litOf(check).operands;
              if (first) reveal(first);
            }}
            bulk={bulk}
            onBulk={setBulk}
            figures={figures}
            rows={rows}
            selected={selected}
            passageOf={passageOf}
            onFigure={(row) => {
              form.close();
              review.goTo(null);
              select({ entity: "observation", id: row.id });
              const words = passages.find((one) => one.id === passageOf.get(row.id));
              if (words) reveal(words);
            }}
            editing={form.draft !== null}
            does={{
              onPick: commands.goTo,
              onAccept: commands.accept,
              onEdit: (candidate) => edit(candidate, "quantity"),
              onAskReason: review.setDismissing,
              onDismiss: (candidate, reason) => commands.dismissAs(candidate, reason),
              onRestore: (candidate) => void review.restore(candidate).catch(reportProblem),
              onChoose: review.choose,
            }}
          />
        </Panel>
      </Group>
    </div>
  );
}
