/** What the actions do that belong to no view: undo and redo, going about, language and theme. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Revision } from "../../shared/history/change.ts";
import { gestureText, rootGesture } from "../../shared/history/gesture-text.ts";
import { useAction } from "./actions.ts";
import { client } from "./connect.ts";
import { keyHandler } from "./keys.ts";
import { setMachine, useLanguage, useText, useTheme } from "./language.tsx";
import { back, go, useNavigation } from "./navigation.ts";
import { nextPane } from "./panes.ts";
import { orpc } from "./queries.ts";
import { toast } from "./toasts.tsx";

export function WorkbenchActions() {
  const t = useText();
  const language = useLanguage();
  const theme = useTheme();
  const behind = useNavigation((state) => state.behind.length > 0);
  const can = useQuery(orpc.history.state.queryOptions()).data;

  useEffect(() => {
    const handle = keyHandler();
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, []);

  // The engine decides whether there is something to take back: what is shown here may be a moment old.
  const step = async (back: "undo" | "redo", top: Revision | null | undefined) => {
    await client.history[back]();
    if (!top) return;
    const what = gestureText(language, rootGesture(top.gesture));
    toast(t(back === "undo" ? "history.undid" : "history.redid", { what }));
  };
  useAction("edit.undo", () => step("undo", can?.undo), can?.undo !== null);
  useAction("edit.redo", () => step("redo", can?.redo), can?.redo !== null);

  useAction("view.observations", () => go("observations"));
  useAction("view.sources", () => go("sources"));
  useAction("view.comparisons", () => go("comparisons"));
  useAction("view.history", () => go("history"));
  useAction("app.settings", () => go("settings"));
  useAction("view.back", () => void back(), behind);
  useAction("view.nextPane", nextPane);
  useAction("view.language", () => setMachine({ language: language === "en" ? "zh-CN" : "en" }));
  useAction("view.theme", () => setMachine({ theme: theme === "dark" ? "light" : "dark" }));
  return null;
}
