/** The figure that is being taken out of the words: opened by a selection, corrected, stored or given up. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Observation } from "../../shared/model/observation.ts";
import { parseQuantity } from "../../shared/model/quantity.ts";
import type { Source } from "../../shared/model/source.ts";
import { client } from "../app/connect.ts";
import { orpc } from "../app/queries.ts";
import {
  type DraftField,
  draftOf,
  draftOfFigure,
  type FigureDraft,
  type FigureReading,
  observationOf,
  problemsOf,
} from "./figure-draft.ts";
import type { Span } from "./text-offsets.ts";

/** Words without a numeral are read, not stored. */
const numeral = /[\d０-９〇零一二两三四五六七八九十百千万亿半成番]/;

export function useDraft(source: Source | undefined, text: string, readings: readonly FigureReading[]) {
  const areas = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  const indicators = useQuery(orpc.indicators.list.queryOptions()).data;
  const [draft, setDraft] = useState<FigureDraft | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** Storing was tried: from then on what is missing is marked. */
  const [tried, setTried] = useState(false);
  /** What the analyst chose by hand since the form opened: kept while the words are stretched. */
  const touched = useRef<Partial<FigureDraft>>({});
  const storing = useRef(false);
  /** The form opened before the report had been read. */
  const unread = useRef(false);
  /** The stored figure that is being corrected; null: a new one. */
  const [figure, setFigure] = useState<number | null>(null);

  const guess = useCallback(
    (span: Span, known: Source) =>
      draftOf({ text, span, readings, source: known, areas: areas ?? [], indicators: indicators ?? [] }),
    [text, readings, areas, indicators],
  );

  // What was chosen by hand stays; the rest is guessed again once the readings are there.
  useEffect(() => {
    if (!unread.current || readings.length === 0 || !source) return;
    unread.current = false;
    setDraft((now) => now && { ...guess(now.span, source), ...touched.current });
  }, [guess, readings, source]);

  const close = () => {
    unread.current = false;
    touched.current = {};
    setFigure(null);
    setDraft(null);
    setError(null);
    setTried(false);
  };
  return {
    draft,
    /** Id of the stored figure that the form corrects; null: it makes a new one. */
    correcting: figure,
    error,
    tried,
    close,
    /** Opens the form for a span, or closes it. A span that overlaps the one before keeps what was chosen by hand. */
    open: (span: Span | null) => {
      if (!span || !source || !numeral.test(text.slice(span.start, span.end))) return close();
      const overlaps = draft !== null && span.start < draft.span.end && span.end > draft.span.start;
      if (!overlaps) touched.current = {};
      setFigure(null);
      const { quantity: _, ...kept } = touched.current;
      unread.current = readings.length === 0;
      setDraft({ ...guess(span, source), ...kept });
      setError(null);
    },
    /** Opens the form for a figure that is stored already. */
    correct: (stored: Observation, span: Span) => {
      unread.current = false;
      touched.current = {};
      setFigure(stored.id);
      setDraft(draftOfFigure(stored, text.slice(span.start, span.end), span, yearOf(source)));
      setError(null);
      setTried(false);
    },
    change: (fields: Partial<FigureDraft>) => {
      touched.current = { ...touched.current, ...fields };
      setDraft((now) => now && { ...now, ...fields });
      setError(null);
    },
    /** Stores the figure: its id, or the first field that is missing, or null where it was refused (see `error`). */
    store: async (): Promise<number | DraftField | null> => {
      const parsed = draft && parse(draft);
      if (!draft || !source || !parsed || storing.current) return null;
      const [problem] = problemsOf(draft, parsed);
      if (problem || !parsed.ok) {
        setTried(true);
        return problem ?? "quantity";
      }
      storing.current = true;
      try {
        const { sourceId: _, ...fields } = observationOf(draft, parsed, source.id).fields;
        const { start, end } = draft.span;
        const item = { start, end, fields, ...(figure !== null && { observationId: figure }) };
        const { observationIds } = await client.candidates.accept({ sourceId: source.id, items: [item] });
        close();
        return observationIds[0] ?? null;
      } catch (problem) {
        setError(problem);
        return null;
      } finally {
        storing.current = false;
      }
    },
  };

  function parse(from: FigureDraft) {
    const unit = indicators?.find((one) => one.id === from.indicatorId)?.unit;
    return parseQuantity(from.quantity, unit === undefined ? {} : { defaultUnit: unit });
  }
}

const yearOf = (source: Source | undefined): number | null =>
  source?.date ? Number(source.date.slice(0, 4)) : null;
