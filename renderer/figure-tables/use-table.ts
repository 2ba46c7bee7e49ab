/** What a table would write, as the mapping is now; read anew by the engine after every correction. */
import { useEffect, useRef, useState } from "react";
import type { FigureMapping } from "../../shared/model/figure-table.ts";
import type { Client } from "../app/connect.ts";
import { client } from "../app/connect.ts";
import type { TableFile } from "./table-queue.ts";

export type TablePreview = Awaited<ReturnType<Client["figureTables"]["preview"]>>;
const shownRows = 500;

export function useTable(file: TableFile) {
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const asked = useRef<AbortController | null>(null);

  const read = async (mapping: FigureMapping | null, sheet: number) => {
    asked.current?.abort();
    const now = new AbortController();
    asked.current = now;
    setBusy(true);
    try {
      const found = await client.figureTables.preview(
        { file: file.input, mapping, sheet, limit: shownRows },
        { signal: now.signal },
      );
      if (now.signal.aborted) return;
      setPreview(found);
      setError(null);
    } catch (problem) {
      if (!now.signal.aborted) setError(problem);
    } finally {
      if (asked.current === now) setBusy(false);
    }
  };
  const first = useRef(read);
  useEffect(() => {
    void first.current(null, 0);
    return () => asked.current?.abort();
  }, []);
  return {
    preview,
    error,
    busy,
    /** Another sheet: its mapping is guessed. */
    turnTo: (sheet: number) => void read(null, sheet),
    /** A corrected mapping shows at once, what it writes when the engine has read it. */
    correct: (fields: Partial<FigureMapping>) => {
      if (!preview) return;
      const mapping = { ...preview.mapping, ...fields };
      setPreview({ ...preview, mapping });
      void read(mapping, mapping.sheet);
    },
  };
}
