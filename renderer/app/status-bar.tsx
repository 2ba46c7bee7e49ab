/** What the seen view says of itself, and whether the engine can be reached. */
import { useSyncExternalStore } from "react";
import { connection, onConnection } from "./connect.ts";
import { useText } from "./language.tsx";
import { useNavigation } from "./navigation.ts";
import { useStatusStore } from "./selection.ts";

export function StatusBar() {
  const t = useText();
  const view = useNavigation((state) => state.place.view);
  const parts = useStatusStore((state) => state.parts[view]);
  const reach = useSyncExternalStore(onConnection, connection);
  return (
    <footer className="frame-status" aria-label={t("app.statusBar")}>
      {reach === "lost" && (
        <span className="error" role="alert" title={t("app.lost")}>
          ▲ {t("app.lostShort")}
        </span>
      )}
      {parts?.map((part) => (
        <span key={part.key} className={part.tone} title={part.title} data-status={part.key}>
          {part.text}
        </span>
      ))}
    </footer>
  );
}
