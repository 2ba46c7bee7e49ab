/**
 * Importing reports from anywhere: dialog, drop on the window, pasted text. Mounted once; takes part in whatever view is
 * seen. A single new report opens when it is stored; of several, each one's outcome is listed.
 */
import "./parts.css";
import "./sources.css";
import { Modal } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { shell } from "../app/shell.ts";
import { DropCurtain } from "./drop-curtain.tsx";
import {
  closeImports,
  type ImportItem,
  importBytes,
  importFiles,
  importText,
  storeImports,
  useImports,
} from "./import-queue.ts";
import { ImportRow } from "./import-row.tsx";
import { PasteBox } from "./paste-box.tsx";
import { fieldProblem } from "./source-fields.tsx";

const accepted = ".txt,.md,.text,.docx,.pdf,.html,.htm,text/plain,text/html,application/pdf";

export function SourceImport() {
  const t = useText();
  const items = useImports((state) => state.items);
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);

  useAction("source.import", async () => {
    if (shell) await importBytes(client, await shell.chooseSources());
    else input.current?.click();
  });
  useAction("source.paste", () => setPasting(true));
  const files = useCallback((chosen: File[]) => void importFiles(client, chosen), []);

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accepted}
        multiple
        hidden
        data-testid="import-file"
        onChange={(event) => {
          files([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <DropCurtain onFiles={files} />
      <PasteBox
        open={pasting}
        onClose={() => setPasting(false)}
        onText={(text) => {
          setPasting(false);
          void importText(client, text);
        }}
      />
      {items.length > 0 && <ImportDialog items={items} title={t("sources.import.title")} />}
    </>
  );
}

const openSource = (id: number | null): void => {
  closeImports();
  if (id !== null) go("sources", { sourceId: id });
};

function ImportDialog({ items, title }: { items: readonly ImportItem[]; title: string }) {
  const t = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const ready = items.filter((item) => item.state === "ready");
  const busy = items.some((item) => item.state === "storing" || item.state === "reading");
  const blocked = ready.some((item) => fieldProblem(item.fields) !== null);
  const only = items.length === 1 ? items[0] : undefined;
  const open = chosen ?? ready[0]?.key ?? null;

  // One report, and nothing to be told about it: straight to its text.
  useEffect(() => {
    if (only?.state === "stored" && only.outcome === "inserted") openSource(only.sourceId);
  }, [only]);

  const done = ready.length === 0 && !busy;
  const first = items.find((item) => item.sourceId ?? item.knownId);
  const label = done
    ? t(only && first ? "sources.import.openIt" : "sources.import.done")
    : ready.length > 1
      ? t("sources.import.goMany", { count: ready.length })
      : t("sources.import.go");
  return (
    <Modal
      open
      title={title}
      width={560}
      okText={label}
      cancelText={t("sources.cancel")}
      okButtonProps={{ disabled: busy || blocked, "aria-busy": busy }}
      cancelButtonProps={done ? { style: { display: "none" } } : {}}
      onOk={() => {
        if (done)
          openSource(items.length === 1 || first ? (first?.sourceId ?? first?.knownId ?? null) : null);
        else void storeImports(client);
      }}
      onCancel={closeImports}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <ul className="import-list">
        {items.map((item) => (
          <ImportRow
            key={item.key}
            item={item}
            open={item.key === open}
            alone={items.length === 1}
            onOpen={() => setChosen(item.key)}
            onGo={openSource}
          />
        ))}
      </ul>
    </Modal>
  );
}
