/** Opening, making and copying workbooks: by dialogs on the desktop, by path in the browser. */
import { Button, Input } from "antd";
import { useState } from "react";
import { ActionButton } from "../app/action-button.tsx";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { shell } from "../app/shell.ts";
import { Problem } from "../ui/problem.tsx";

export function Files() {
  return shell ? (
    <div className="settings-buttons">
      <ActionButton action="workbook.open" />
      <ActionButton action="workbook.new" />
      <ActionButton action="workbook.newSample" />
      <ActionButton action="workbook.saveAs" />
    </div>
  ) : (
    <ByPath />
  );
}

function ByPath() {
  const t = useText();
  const [path, setPath] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const given = path.trim();

  async function act(call: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await call();
      setPath("");
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  const button = (text: string, call: () => Promise<unknown>) => (
    <Button disabled={given === "" || busy} onClick={() => void act(call)}>
      {text}
    </Button>
  );
  return (
    <>
      <Input
        value={path}
        placeholder={t("settings.pathHint")}
        aria-label={t("settings.pathHint")}
        spellCheck={false}
        onChange={(event) => setPath(event.target.value)}
        onPressEnter={() => given !== "" && void act(() => client.workbook.open({ path: given }))}
      />
      <div className="settings-buttons">
        {button(t("settings.open"), () => client.workbook.open({ path: given }))}
        {button(t("settings.new"), () => client.workbook.create({ path: given }))}
        {button(t("settings.newSample"), () => client.workbook.create({ path: given, sample: true }))}
        {button(t("settings.saveAs"), () => client.workbook.saveAs({ path: given }))}
      </div>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
