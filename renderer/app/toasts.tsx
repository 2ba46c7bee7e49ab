/** Words about what happened elsewhere than where one looks, with 撤销 where it can be taken back. */
import { App, Button } from "antd";
import { type ReactNode, useEffect } from "react";
import { translate } from "../../shared/i18n/translate.ts";
import { runAction } from "./actions.ts";
import { failureText } from "./failure.ts";
import { currentLanguage } from "./language.tsx";

type Show = (content: ReactNode, kind: "info" | "error") => void;
let show: Show = () => undefined;
let dismiss: () => void = () => undefined;

/** Says what happened. With `undo` it offers to take it back: what Ctrl+Z would do now. */
export function toast(text: string, options: { undo?: boolean } = {}): void {
  const language = currentLanguage();
  show(
    <>
      {text}
      {options.undo && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            dismiss();
            runAction("edit.undo");
          }}
        >
          {translate(language, "app.undo")}
        </Button>
      )}
    </>,
    "info",
  );
}

/** Says why something was not done, in the words of the refusal. */
export function reportProblem(error: unknown): void {
  show(failureText(error, currentLanguage()), "error");
}

/** Where toasts come up; once, inside antd's `App`. */
export function Toasts() {
  const { message } = App.useApp();
  useEffect(() => {
    const key = "toast";
    dismiss = () => message.destroy(key);
    show = (content, kind) =>
      void message.open({ key, type: kind, content, duration: kind === "error" ? 8 : 4 });
    return () => {
      show = () => undefined;
    };
  }, [message]);
  return null;
}
