/**
 * Open, new, save as, back up. The desktop asks with its own dialogs; in the browser the path is typed in the settings,
 * because the files are those of the machine that runs the engine.
 */
import { useQuery } from "@tanstack/react-query";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import { shell } from "../app/shell.ts";
import { toast } from "../app/toasts.tsx";
import { clock } from "../ui/when.ts";

export function WorkbookActions() {
  const t = useText();
  const info = useQuery(orpc.workbook.info.queryOptions()).data;
  const suggested = `${info?.name ?? t("app.name")}.duibiao`;
  const byPath = () => go("settings", { section: "files" });

  useAction("workbook.open", async () => {
    if (!shell) return byPath();
    const path = await shell.chooseWorkbook();
    if (path !== null) await client.workbook.open({ path });
    return undefined;
  });
  const create = async (sample: boolean) => {
    if (!shell) return byPath();
    const path = await shell.chooseNewWorkbook(`${t("settings.newName")}.duibiao`);
    if (path !== null) await client.workbook.create({ path, sample });
    return undefined;
  };
  useAction("workbook.new", () => create(false));
  useAction("workbook.newSample", () => create(true));
  useAction("workbook.saveAs", async () => {
    if (!shell) return byPath();
    const path = await shell.chooseNewWorkbook(suggested);
    if (path !== null) await client.workbook.saveAs({ path });
    return undefined;
  });
  useAction("workbook.openRecent", () => go("settings", { section: "recent" }));
  useAction("workbook.backups", () => go("settings", { section: "backups" }));
  // Everything is saved at once; the key answers all the same (habit 28).
  useAction("workbook.save", () =>
    toast(info?.savedAt ? t("app.saved", { time: clock(info.savedAt) }) : t("app.savedNothing")),
  );
  useAction("workbook.backUp", async () => {
    const made = await client.workbook.backUp({});
    toast(t("settings.backups.made", { path: made.path }));
  });
  useAction("workbook.reveal", () => info && shell?.revealFile(info.path), shell !== undefined);
  return null;
}
