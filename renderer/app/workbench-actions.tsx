/** What the actions do that belong to no view: undo and redo, going about, language and theme. */
import { useEffect } from "react";
import { gestureText, rootGesture } from "../../shared/history/gesture-text.ts";
import { useAction } from "./actions.ts";
import { client } from "./connect.ts";
import { keyHandler } from "./keys.ts";
import { setMachine, useLanguage, useText, useTheme } from "./language.tsx";
import { back, go, useNavigation } from "./navigation.ts";
import { nextPane } from "./panes.ts";
import { toast } from "./toasts.tsx";

export function WorkbenchActions() {
  const t = useText();
  const language = useLanguage();
  const theme = useTheme();
  const behind = useNavigation((state) => state.behind.length > 0);

  useEffect(() => {
    const handle = keyHandler();
    window.addEventListener("keydown", handle);
    return () => window.removeEventListener("keydown", handle);
  }, []);

  // Always on: the engine decides whether there is something to take back. What the screen knows may be a moment old,
  // and a quick Ctrl+Z after an edit must not be lost to that.
  const step = async (back: "undo" | "redo") => {
    const { revision } = await client.history[back]();
    const what = gestureText(language, rootGesture(revision.gesture));
    toast(t(back === "undo" ? "history.undid" : "history.redid", { what }));
  };
  useAction("edit.undo", () => step("undo"));
  useAction("edit.redo", () => step("redo"));

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
