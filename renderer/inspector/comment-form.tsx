/** A field for words and the button that sends them; Ctrl+Enter sends, Esc leaves. What was typed stays if it fails. */
import { Button, Input } from "antd";
import { type KeyboardEvent, useState } from "react";
import { useText } from "../app/language.tsx";
import { reportProblem } from "../app/toasts.tsx";

interface Props {
  placeholder: string;
  button: string;
  /** The field for a new thread, the one that Shift+F2 goes to. */
  fresh?: boolean;
  send: (body: string) => Promise<unknown>;
}

export function CommentForm({ placeholder, button, fresh = false, send }: Props) {
  const t = useText();
  const [body, setBody] = useState("");
  const [busy, setBusy] = useState(false);
  const ready = body.trim() !== "" && !busy;

  async function submit(): Promise<void> {
    if (!ready) return;
    setBusy(true);
    try {
      await send(body.trim());
      setBody("");
    } catch (error) {
      reportProblem(error);
    } finally {
      setBusy(false);
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  }
  return (
    <form
      className={fresh ? "comment-form new" : "comment-form"}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Input.TextArea
        value={body}
        autoFocus={!fresh}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={placeholder}
        aria-label={placeholder}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <footer>
        <span className="quiet">{t("annotations.sendHint")}</span>
        <Button type={fresh ? "primary" : "default"} htmlType="submit" disabled={!ready}>
          {button}
        </Button>
      </footer>
    </form>
  );
}
