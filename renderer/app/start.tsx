/**
 * What happens before the frame is seen: settings are read, and one stands where one stood, or, the first time, before
 * the first saved comparison. The same again when another workbook is opened.
 */
import { useEffect, useState } from "react";
import { client } from "./connect.ts";
import { failureText } from "./failure.ts";
import { Frame } from "./frame.tsx";
import { useLanguage, useText } from "./language.tsx";
import { arrive, type ViewId, type ViewParams } from "./navigation.ts";
import { forgetFacts, listen, onEngineEvent, orpc, queries } from "./queries.ts";
import { recall } from "./remember.ts";
import { select } from "./selection.ts";
import { views } from "./views.ts";

/** Reads what the workbook remembers and goes there. */
async function stand(): Promise<void> {
  const settings = await queries.fetchQuery({ ...orpc.settings.get.queryOptions(), staleTime: 0 });
  recall(settings.workbook);
  select(null);
  const place = settings.workbook["app.place"] as { view?: string; params?: ViewParams[ViewId] } | undefined;
  const known = views.find((view) => view.id === place?.view);
  if (known) {
    arrive(known.id, place?.params ?? {});
    return;
  }
  const first = (await client.comparisons.list())[0];
  if (first) arrive("comparisons", { comparisonId: first.id });
  else arrive((await client.workbook.info()).counts.observations > 0 ? "observations" : "sources", {});
}

export function Start() {
  const t = useText();
  const language = useLanguage();
  const [state, setState] = useState<{ ready: boolean; error?: unknown }>({ ready: false });

  useEffect(() => {
    const stop = new AbortController();
    void listen(stop.signal);
    const begin = () =>
      stand().then(
        () => setState({ ready: true }),
        (error: unknown) => setState({ ready: false, error }),
      );
    void begin();
    const quiet = onEngineEvent((event) => {
      if (event.kind !== "workbook") return;
      // All views start anew, and nothing of the other workbook is seen in them.
      setState({ ready: false });
      forgetFacts();
      void begin();
    });
    return () => {
      stop.abort();
      quiet();
    };
  }, []);

  if (state.ready) return <Frame />;
  if (state.error === undefined) return null;
  return (
    <div className="empty" role="alert">
      <p>{failureText(state.error, language)}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t("app.retry")}
      </button>
    </div>
  );
}
