/** One view in its place. It stays mounted when one leaves it, so that it is as it was when one comes back. */
import { Suspense } from "react";
import { Fault } from "./fault.tsx";
import { useText } from "./language.tsx";
import { ViewContext } from "./view-context.ts";
import type { View } from "./views.ts";

export function ViewPane({ view, active }: { view: View; active: boolean }) {
  const t = useText();
  const Body = view.component;
  return (
    <section className="frame-view" inert={!active} aria-label={t(view.text)} data-view={view.id} data-pane>
      <ViewContext value={{ id: view.id, active }}>
        <Fault>
          <Suspense fallback={null}>
            <Body />
          </Suspense>
        </Fault>
      </ViewContext>
    </section>
  );
}
