/** Words about what happened elsewhere than where one looks, with 撤销 where it can be taken back. */
import "./toasts.css";
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";
import { create } from "zustand";
import { runAction } from "./actions.ts";
import { failureText } from "./failure.ts";
import { currentLanguage, useText } from "./language.tsx";

interface Toast {
  /** Grows, so that the same words twice are two toasts. */
  id: number;
  text: string;
  undo: boolean;
  problem: boolean;
}
const useToast = create<{ toast: Toast | null }>(() => ({ toast: null }));
let last = 0;

const show = (text: string, undo: boolean, problem: boolean): void =>
  useToast.setState({ toast: { id: ++last, text, undo, problem } });
const dismiss = (): void => useToast.setState({ toast: null });

/** Says what happened. With `undo` it offers to take it back: what Ctrl+Z would do now. */
export const toast = (text: string, options: { undo?: boolean } = {}): void =>
  show(text, options.undo ?? false, false);

/** Says why something was not done, in the words of the refusal. */
export const reportProblem = (error: unknown): void =>
  show(failureText(error, currentLanguage()), false, true);

/** Where toasts come up: over the status bar, in the way of nothing. */
export function Toasts() {
  const t = useText();
  const now = useToast((state) => state.toast);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(dismiss, now.problem ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className="toasts" role={now?.problem ? "alert" : "status"}>
      {now && (
        <div key={now.id} className={now.problem ? "toast problem-toast" : "toast"}>
          <span>{now.text}</span>
          {now.undo && (
            <Button
              type="link"
              onClick={() => {
                dismiss();
                runAction("edit.undo");
              }}
            >
              {t("app.undo")}
            </Button>
          )}
          <Button type="text" icon={<CloseOutlined />} aria-label={t("app.close")} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
