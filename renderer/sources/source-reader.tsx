/** An open source: its text and, beside it, the form for the selected words and the figures stored so far. */
import { Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { runAction } from "../app/actions.ts";
import { useEscape } from "../app/keys.ts";
import { useText } from "../app/language.tsx";
import { go, useErrand } from "../app/navigation.ts";
import { remember, remembered, useRemembered } from "../app/remember.ts";
import { select, useSelection, useStatus } from "../app/selection.ts";
import { Problem } from "../ui/problem.tsx";
import { FigureForm, fieldId } from "./figure-form.tsx";
import { FigureList } from "./figure-list.tsx";
import { FindBar } from "./find-bar.tsx";
import { paragraphAt } from "./paragraphs.ts";
import { useReadings } from "./readings.ts";
import { SourceText, type TextHandle } from "./source-text.tsx";
import { nextOpen, stretched } from "./text-keys.ts";
import type { Span } from "./text-offsets.ts";
import { useDraft } from "./use-draft.ts";
import { useFind } from "./use-find.ts";
import { useSource } from "./use-source.ts";

export function SourceReader({ id }: { id: number }) {
  const t = useText();
  const { source, figures, text, paragraphs, passages, rows, passageOf } = useSource(id);
  const opened = source.data?.source;
  const readings = useReadings(text, opened);
  const form = useDraft(opened, text ?? "", readings);
  const handle = useRef<TextHandle | null>(null);
  const reveal = (span: Span) => handle.current?.reveal(span);
  const find = useFind(text ?? "", () => handle.current?.top() ?? 0, reveal);
  const [split, setSplit] = useRemembered("sources.split", 55);
  const chosen = useSelection((state) =>
    state.selected?.entity === "observation" ? Number(state.selected.id) : null,
  );
  const selected = chosen !== null && rows.some((row) => row.id === chosen) ? chosen : null;
  const selectedPassage = selected === null ? null : (passageOf.get(selected) ?? null);

  const leaveForm = () => {
    form.close();
    handle.current?.focus();
  };
  useArrival(id, text, passages, reveal);
  useEscape(() => {
    if (find.open) find.close();
    else if (form.draft) leaveForm();
    else return false;
    return true;
  });
  useStatus(
    text === null
      ? [{ key: "source", text: t("sources.status.facts", { figures: rows.length }) }]
      : [
          {
            key: "source",
            text: t("sources.status.open", {
              length: text.length.toLocaleString("en"),
              figures: rows.length,
            }),
          },
        ],
  );

  const store = async () => {
    const stored = await form.store();
    if (stored === null) return;
    if (typeof stored === "string") {
      document.getElementById(fieldId(stored))?.focus();
      return;
    }
    select({ entity: "observation", id: stored });
    window.getSelection()?.removeAllRanges();
    handle.current?.focus();
  };
  const pickPassage = (passageId: number) => {
    form.close();
    const ids = passages.find((passage) => passage.id === passageId)?.observationIds ?? [];
    // Several figures from the same words: each click goes on to the next.
    const next = ids[(ids.indexOf(selected ?? -1) + 1) % ids.length];
    if (next !== undefined) select({ entity: "observation", id: next });
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const jump = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
    if (jump !== 0) {
      const next = nextOpen(readings, passages, form.draft?.span ?? null, handle.current?.top() ?? 0, jump);
      if (!next) return;
      event.preventDefault();
      form.open(next);
      reveal(next);
    } else if (form.draft && event.key === "Enter") {
      event.preventDefault();
      void store();
    } else if (form.draft && event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
      const span = form.draft.span;
      const paragraph = paragraphs[paragraphAt(paragraphs, span.start)];
      if (!paragraph || text === null) return;
      event.preventDefault();
      form.open(stretched(text, span, event.key === "ArrowRight" ? 1 : -1, paragraph));
    }
  };
  const already = useMemo(() => {
    const span = form.draft?.span;
    if (!span) return 0;
    return passages
      .filter((passage) => passage.start === span.start && passage.end === span.end)
      .reduce((sum, passage) => sum + passage.observationIds.length, 0);
  }, [form.draft?.span, passages]);
  const placed = useMemo(() => new Set(passageOf.keys()), [passageOf]);

  if (source.isError) return <Problem error={source.error} retry={() => void source.refetch()} />;
  return (
    <Group
      id="source-split"
      orientation="horizontal"
      defaultLayout={{ text: split, figures: 100 - split }}
      onLayoutChanged={(layout) => setSplit(Math.round(layout["text"] ?? 55))}
      className="source-split"
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
            passages={passages}
            selectedPassage={selectedPassage}
            draft={form.draft?.span ?? null}
            hits={find.hits}
            hit={find.hit}
            onWords={form.open}
            onPassage={pickPassage}
            onKey={keys}
            onScroll={(offset) => remember(`sources.at.${id}`, offset)}
            handle={handle}
          />
        ) : (
          source.data && (
            <div className="empty">
              <p>
                <strong>{t("sources.noText")}</strong>
              </p>
              <p>{t("sources.noTextHint", { count: rows.length })}</p>
              <div className="empty-actions">
                <Button type="primary" onClick={() => runAction("source.import")}>
                  {t("sources.import")}
                </Button>
                <Button onClick={() => runAction("source.paste")}>{t("sources.paste")}</Button>
              </div>
            </div>
          )
        )}
      </Panel>
      <Separator className="splitter" id="source-split-edge" />
      <Panel id="figures" minSize={260} className="source-pane">
        {form.draft && (
          <FigureForm
            key={`${form.draft.span.start}`}
            draft={form.draft}
            already={already}
            error={form.error}
            tried={form.tried}
            onChange={form.change}
            onStore={() => void store()}
            onCancel={leaveForm}
          />
        )}
        <div className="figure-list-head">
          <h3>
            {t("sources.figureList")} <span className="figures secondary">{rows.length}</span>
          </h3>
          {rows.length > 0 && (
            <Button type="link" onClick={() => go("observations", { sourceId: id })}>
              {t("sources.allToGrid")}
            </Button>
          )}
        </div>
        {figures.isError ? (
          <Problem error={figures.error} retry={() => void figures.refetch()} />
        ) : rows.length === 0 && figures.data ? (
          <p className="quiet figure-list-empty">{text !== null && t("sources.figureListEmpty")}</p>
        ) : (
          <FigureList
            rows={rows}
            selected={selected}
            placed={placed}
            onSelect={(row) => {
              form.close();
              select({ entity: "observation", id: row.id });
              const passage = passages.find((one) => one.id === passageOf.get(row.id));
              if (passage) reveal(passage);
            }}
          />
        )}
      </Panel>
    </Group>
  );
}

/** Goes to where one was sent (a passage, a place), else to where one was in this source. */
function useArrival(
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
