/** Name and state of the workbook, the search and command field, language and theme. */
import { MoonOutlined, SearchOutlined, SunOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useEffect } from "react";
import { clock } from "../ui/when.ts";
import { runAction } from "./actions.ts";
import { keyName } from "./keys.ts";
import { setMachine, useLanguage, useMachine, useText, useTheme } from "./language.tsx";
import { orpc } from "./queries.ts";
import { shell } from "./shell.ts";
import { reportProblem } from "./toasts.tsx";

export function TitleBar() {
  const t = useText();
  const language = useLanguage();
  const theme = useTheme();
  const set = useMachine()?.theme ?? "system";
  const info = useQuery(orpc.workbook.info.queryOptions()).data;
  const name = info?.name;
  const path = info?.path;
  const state = info ? (info.savedAt ? t("app.saved", { time: clock(info.savedAt) }) : t("app.unsaved")) : "";
  useEffect(() => {
    document.title = name ? `${name} · ${t("app.name")}` : t("app.name");
    if (name && path) void shell?.setTitle({ name, path, state }).catch(reportProblem);
  }, [name, path, state, t]);

  return (
    <header className="frame-title" data-pane>
      <h1 title={info?.path}>
        {name ?? " "} {state && <span data-testid="saved">· {state}</span>}
        {info?.readOnly && <span className="warn"> · {t("app.readOnly")}</span>}
      </h1>
      <button type="button" className="title-search" onClick={() => runAction("view.palette")}>
        <span>
          <SearchOutlined /> {t("app.searchOrCommand")}
        </span>
        <kbd>{keyName("Mod+K")}</kbd>
      </button>
      <div className="title-end">
        <Button type="text" title={t("app.language")} onClick={() => runAction("view.language")}>
          {language === "en" ? "中文" : "English"}
        </Button>
        <Dropdown
          trigger={["click"]}
          menu={{
            selectable: true,
            selectedKeys: [set],
            items: (["system", "light", "dark"] as const).map((key) => ({
              key,
              label: t(`app.theme.${key}`),
              onClick: () => void setMachine({ theme: key }).catch(reportProblem),
            })),
          }}
        >
          <Button
            type="text"
            aria-label={t("app.theme")}
            title={t("app.theme")}
            icon={theme === "dark" ? <MoonOutlined /> : <SunOutlined />}
          />
        </Dropdown>
      </div>
    </header>
  );
}
