/** Settings: this machine, the open workbook, other workbooks, backups. */
import "./settings.css";
import { useEffect, useRef } from "react";
import { useText } from "../app/language.tsx";
import { useErrand } from "../app/navigation.ts";
import { Backups } from "./backups.tsx";
import { Files } from "./files.tsx";
import { Machine } from "./machine.tsx";
import { Recent } from "./recent.tsx";
import { WorkbookFacts } from "./workbook-facts.tsx";

export function SettingsView() {
  const t = useText();
  const { section, visit } = useErrand("settings");
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (section === undefined || visit === 0) return undefined;
    // A frame later: what had the focus leaves the stage only then, and would take it along.
    const frame = requestAnimationFrame(() => {
      const target = body.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
      target?.scrollIntoView({ block: "start" });
      target?.querySelector<HTMLElement>("input, button")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [section, visit]);

  return (
    <div className="settings" ref={body}>
      <div className="settings-page">
        <section data-section="machine">
          <h2>{t("settings.machine")}</h2>
          <Machine />
        </section>
        <section data-section="workbook">
          <h2>{t("settings.workbook")}</h2>
          <WorkbookFacts />
        </section>
        <section data-section="files">
          <h2>{t("settings.files")}</h2>
          <Files />
        </section>
        <section data-section="recent">
          <h2>{t("settings.recent")}</h2>
          <Recent />
        </section>
        <section data-section="backups">
          <h2>{t("settings.backups")}</h2>
          <Backups />
        </section>
      </div>
    </div>
  );
}
