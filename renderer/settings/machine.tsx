/** Language, theme and the name that goes with every edit. */
import { Input, Segmented } from "antd";
import { useState } from "react";
import type { MachineSettings } from "../../shared/api/settings.ts";
import type { Language } from "../../shared/model/codes.ts";
import { setMachine, useMachine, useText } from "../app/language.tsx";
import { reportProblem } from "../app/toasts.tsx";

export function Machine() {
  const t = useText();
  const machine = useMachine();
  const [draft, setDraft] = useState<string | null>(null);
  if (!machine) return null;
  const set = (fields: Parameters<typeof setMachine>[0]) => void setMachine(fields).catch(reportProblem);

  function keepAuthor(): void {
    const author = draft?.trim();
    if (author && author !== machine?.author) set({ author });
    setDraft(null);
  }
  return (
    <div className="settings-form">
      <label id="set-language">{t("app.language")}</label>
      <Segmented<Language>
        aria-labelledby="set-language"
        value={machine.language}
        options={[
          { value: "zh-CN", label: "简体中文" },
          { value: "en", label: "English" },
        ]}
        onChange={(language) => set({ language })}
      />
      <label id="set-theme">{t("app.theme")}</label>
      <Segmented<MachineSettings["theme"]>
        aria-labelledby="set-theme"
        value={machine.theme}
        options={(["system", "light", "dark"] as const).map((value) => ({
          value,
          label: t(`app.theme.${value}`),
        }))}
        onChange={(theme) => set({ theme })}
      />
      <label htmlFor="set-author">{t("settings.author")}</label>
      <div>
        <Input
          id="set-author"
          style={{ width: 200 }}
          value={draft ?? machine.author}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keepAuthor}
          onPressEnter={keepAuthor}
          onKeyDown={(event) => event.key === "Escape" && setDraft(null)}
        />
        <span className="quiet"> {t("settings.authorHint")}</span>
      </div>
    </div>
  );
}
