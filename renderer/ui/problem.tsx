/** An error where it happened: one sentence with what to do, and a way to try again. */
import { Button } from "antd";
import { failureText } from "../app/failure.ts";
import { useLanguage, useText } from "../app/language.tsx";

export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="problem" role="alert">
      <span>{failureText(error, language)}</span>
      {retry && (
        <Button type="link" onClick={retry}>
          {t("app.retry")}
        </Button>
      )}
    </div>
  );
}
