/** Exporting chart and table, and copying them for Word, WPS and PPT. */
import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { ExportedFile } from "../../shared/api/exports.ts";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { shell } from "../app/shell.ts";
import { reportProblem, toast } from "../app/toasts.tsx";
import { fromBase64 } from "../sources/bytes.ts";
import { downloadName } from "./download-name.ts";
import { saveFile } from "./save-file.ts";
import { type CopiedTable, tableHtml, tableText } from "./table-copy.ts";
import type { Computed } from "./use-result.ts";

export function FigureActions(props: {
  computed: Computed | null;
  chart: ChartSpec | null;
  table: CopiedTable | null;
}) {
  const t = useText();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const { computed, chart, table } = props;
  const spec = computed?.spec;
  const ready = spec !== undefined && chart !== null && !busy;
  const name = (ending: string) => downloadName(chart?.title ?? "", ending);

  const work = async (run: () => Promise<void>) => {
    setBusy(true);
    try {
      await run();
    } catch (problem) {
      reportProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  const hand = (make: () => Promise<ExportedFile>) =>
    work(async () => {
      const saved = await saveFile(await make());
      if (saved) toast(t("comparisons.exported", { name: saved.name }));
    });
  const exportChart = (format: "svg" | "png") =>
    spec && hand(() => client.exports.chart({ spec, format, language, scale: 2, fileName: name(format) }));
  const exportTable = (encoding: "utf-8-bom" | "gb18030") =>
    spec && hand(() => client.exports.table({ spec, encoding, language, fileName: name("csv") }));
  const png = async () => {
    if (!spec) throw new Error("nothing to draw");
    const file = await client.exports.chart({ spec, format: "png", language, scale: 2 });
    return fromBase64(file.bytes);
  };
  const copyImage = () =>
    work(async () => {
      if (shell) await shell.copyImage(await png());
      else {
        // The clipboard must be asked while the click still counts: it gets the promise of the picture.
        const picture = png().then((bytes) => new Blob([bytes], { type: "image/png" }));
        await write({ "image/png": picture });
      }
      toast(t("comparisons.imageCopied"));
    });
  const copyTable = () =>
    work(async () => {
      if (!table) return;
      await write({
        "text/html": new Blob([tableHtml(table)], { type: "text/html" }),
        "text/plain": new Blob([tableText(table)], { type: "text/plain" }),
      });
      toast(t("comparisons.tableCopied"));
    });
  const write = async (parts: Record<string, Blob | Promise<Blob>>) => {
    try {
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } catch (cause) {
      // Only the browser's own refusal; a refusal of the engine says more by itself.
      if (cause instanceof DOMException) throw new Error(t("comparisons.copyRefused"), { cause });
      throw cause;
    }
  };

  useAction("export.chart", () => exportChart("svg"), ready);
  useAction("export.table", () => exportTable("utf-8-bom"), ready);
  useAction("comparison.copyImage", copyImage, ready);

  return (
    <>
      <Button disabled={!ready} onClick={() => void copyImage()}>
        {t("comparisons.copyImage")}
      </Button>
      <Button disabled={!ready || table === null} onClick={() => void copyTable()}>
        {t("comparisons.copyTable")}
      </Button>
      <Dropdown
        trigger={["click"]}
        disabled={!ready}
        menu={{
          items: [
            { key: "svg", label: t("comparisons.exportSvg"), onClick: () => void exportChart("svg") },
            { key: "png", label: t("comparisons.exportPng"), onClick: () => void exportChart("png") },
            { type: "divider" },
            { key: "csv", label: t("comparisons.exportCsv"), onClick: () => void exportTable("utf-8-bom") },
            { key: "gb", label: t("comparisons.exportGb"), onClick: () => void exportTable("gb18030") },
          ],
        }}
      >
        <Button type="primary" aria-busy={busy}>
          {busy ? t("comparisons.exporting") : t("comparisons.export")} <DownOutlined />
        </Button>
      </Dropdown>
    </>
  );
}
