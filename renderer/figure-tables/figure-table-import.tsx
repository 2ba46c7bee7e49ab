/** A table of figures on its way in: how it is read, what it would write, what it cannot; written as one revision. */
import "./figure-tables.css";
import { Modal, Segmented } from "antd";
import { useState } from "react";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { saveFile } from "../app/save-file.ts";
import { reportProblem, toast } from "../app/toasts.tsx";
import { toBase64 } from "../sources/bytes.ts";
import { Problem } from "../ui/problem.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { PlannedRows, UnreadCells } from "./planned-rows.tsx";
import { TableDefaults } from "./table-defaults.tsx";
import { dropTable, type TableFile, useTables } from "./table-queue.ts";
import { useTable } from "./use-table.ts";

type Shown = "write" | "update" | "errors";

export function FigureTableImport() {
  const file = useTables((state) => state.files[0]);
  return file ? <TableDialog key={file.key} file={file} /> : null;
}

function TableDialog({ file }: { file: TableFile }) {
  const t = useText();
  const language = useLanguage();
  const { preview, error, busy, turnTo, correct } = useTable(file);
  const [shown, setShown] = useState<Shown>("write");
  const [writing, setWriting] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const counts = preview?.counts;
  const toWrite = counts ? counts.insert + counts.update : 0;

  const write = async () => {
    if (!preview || !counts) return;
    setWriting(true);
    setRefused(null);
    try {
      const { insert, update } = counts;
      const written = await client.figureTables.insert({
        file: file.input,
        mapping: preview.mapping,
        expected: { insert, update },
      });
      dropTable();
      toast(
        t("figure_table.written", { title: written.source?.title ?? preview.guess.title, insert, update }),
        { undo: written.revision !== null },
      );
    } catch (problem) {
      setRefused(problem);
      setWriting(false);
    }
  };
  const download = async () => {
    if (!preview) return;
    const { fileName, csv } = await client.figureTables.errors({
      file: file.input,
      mapping: preview.mapping,
      language,
    });
    const bytes = toBase64(new TextEncoder().encode(csv));
    const name = await saveFile({ fileName, mediaType: "text/csv", bytes });
    if (name !== null) toast(t("figure_table.downloaded", { name }));
  };
  return (
    <Modal
      open
      title={`${t("figure_table.title")} · ${file.name}`}
      width={960}
      okText={toWrite > 0 ? t("figure_table.write", { count: toWrite }) : t("figure_table.nothing")}
      cancelText={t("sources.cancel")}
      okButtonProps={{ disabled: busy || writing || toWrite === 0, "aria-busy": writing }}
      onOk={() => void write()}
      onCancel={dropTable}
      mask={{ closable: false }}
      destroyOnHidden
      className="table-dialog"
    >
      {error !== null && <Problem error={error} />}
      {!preview && error === null && <p className="quiet table-reading">{t("figure_table.reading")}</p>}
      {preview && counts && (
        <>
          <TableDefaults preview={preview} onChange={correct} onSheet={turnTo} />
          <div className="mapping-scroll">
            <MappingTable preview={preview} onChange={correct} />
          </div>
          <div className="table-counts">
            <Segmented
              size="small"
              value={shown}
              onChange={setShown}
              options={[
                { value: "write" as const, label: t("figure_table.show.write", { count: toWrite }) },
                { value: "update" as const, label: t("figure_table.show.update", { count: counts.update }) },
                { value: "errors" as const, label: t("figure_table.show.errors", { count: counts.errors }) },
              ]}
            />
            <span className="secondary figures" role="status">
              {busy ? t("figure_table.reading") : t("figure_table.counts", { ...counts })}
            </span>
          </div>
          {preview.knownSourceId !== null && <p className="form-hint">{t("figure_table.known")}</p>}
          {shown === "write" && (
            <PlannedRows
              rows={preview.rows.filter((row) => row.action !== "unchanged")}
              all={toWrite}
              empty={t("figure_table.nothing")}
            />
          )}
          {shown === "update" && (
            <PlannedRows
              rows={preview.rows.filter((row) => row.action === "update")}
              all={counts.update}
              empty={t("figure_table.noUpdates")}
            />
          )}
          {shown === "errors" && (
            <UnreadCells preview={preview} onDownload={() => void download().catch(reportProblem)} />
          )}
        </>
      )}
      {refused !== null && <Problem error={refused} />}
    </Modal>
  );
}
