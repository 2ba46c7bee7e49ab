/**
 * Importing reports from anywhere: dialog, drop on the window, pasted text. Mounted once; takes part in whatever view is
 * seen. A single new report opens when it is stored; of several, each one's outcome is listed.
 */
import "./import.css";
import "./parts.css";
import "./sources.css";
import { Modal, Progress } from "antd";
import { useEffect, useRef, useState } from "react";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { shell } from "../app/shell.ts";
import { FigureTableImport } from "../figure-tables/figure-table-import.tsx";
import { acceptedTables, isTable, takeTables } from "../figure-tables/table-queue.ts";
import { DropCurtain } from "./drop-curtain.tsx";
import {
  closeImports,
  type ImportItem,
  importBytes,
  importFiles,
  importText,
  reportsIn,
  stopImports,
  storeImports,
  useImports,
} from "./import-queue.ts";
import { ImportRow } from "./import-row.tsx";
import { PasteBox } from "./paste-box.tsx";
import { fieldProblem } from "./source-fields.tsx";

const accepted = ".txt,.md,.text,.docx,.pdf,.html,.htm,text/plain,text/html,application/pdf";
/** Reports to the import's list, tables of figures to theirs. */
function sortOut(files: readonly File[], fromFolder: boolean): void {
  const tables = files.filter((file) => isTable(file.name));
  if (tables.length > 0) void takeTables(tables);
  const others = files.filter((file) => !isTable(file.name));
  const reports = fromFolder ? reportsIn(others) : others;
  if (reports.length > 0) void importFiles(client, reports);
}

export function SourceImport() {
  const items = useImports((state) => state.items);
  const passedOver = useImports((state) => state.passedOver);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);

  useAction("source.import", async () => {
    if (shell) await importBytes(client, await shell.chooseSources());
    else input.current?.click();
  });
  useAction("source.paste", () => setPasting(true));
  useAction("source.importFolder", () => folder.current?.click());
  useAction("figureTable.import", () => table.current?.click());

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
          sortOut([...(event.target.files ?? [])], false);
          event.target.value = "";
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        data-testid="import-folder"
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          sortOut([...(event.target.files ?? [])], true);
          event.target.value = "";
        }}
      />
      <input
        ref={table}
        type="file"
        accept={acceptedTables}
        multiple
        hidden
        data-testid="import-table"
        onChange={(event) => {
          void takeTables([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <FigureTableImport />
      <DropCurtain onFiles={sortOut} />
      <PasteBox
        open={pasting}
        onClose={() => setPasting(false)}
        onText={(text) => {
          setPasting(false);
          void importText(client, text);
        }}
      />
      {items.length > 0 && <ImportDialog items={items} passedOver={passedOver} />}
    </>
  );
}

const openSource = (id: number | null): void => {
  closeImports();
  if (id !== null) go("sources", { sourceId: id });
};

function ImportDialog({ items, passedOver }: { items: readonly ImportItem[]; passedOver: number }) {
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

  const storing = items.some((item) => item.state === "storing");
  const read = items.filter((item) => item.state !== "reading").length;
  const stored = items.filter((item) => item.state === "stored").length;
  const asked = items.filter((item) => /^(ready|storing|stored)$/.test(item.state)).length;
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
      title={t("sources.import.title")}
      width={560}
      okText={label}
      cancelText={t(storing ? "sources.import.stop" : "sources.cancel")}
      okButtonProps={{ disabled: busy || blocked, "aria-busy": busy }}
      cancelButtonProps={done ? { style: { display: "none" } } : {}}
      onOk={() => {
        if (done)
          openSource(items.length === 1 || first ? (first?.sourceId ?? first?.knownId ?? null) : null);
        else void storeImports(client);
      }}
      onCancel={storing ? stopImports : closeImports}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {items.length > 1 && busy && (
        <div className="import-progress figures" role="status">
          <Progress
            percent={Math.round((storing ? stored / asked : read / items.length) * 100)}
            showInfo={false}
            size="small"
          />
          <span>
            {storing
              ? t("sources.import.storedSoFar", { done: stored, all: asked })
              : t("sources.import.readSoFar", { done: read, all: items.length })}
          </span>
        </div>
      )}
      {passedOver > 0 && <p className="quiet">{t("sources.import.passedOver", { count: passedOver })}</p>}
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
