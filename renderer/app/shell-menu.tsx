/** Electron's menu: what was chosen in it runs here, and it learns what can be chosen. Nothing in the browser. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { actions } from "../../shared/actions/actions.ts";
import { isActionId, runAction, useEnabledActions } from "./actions.ts";
import { client } from "./connect.ts";
import { useLanguage } from "./language.tsx";
import { orpc } from "./queries.ts";
import { shell } from "./shell.ts";
import { reportProblem } from "./toasts.tsx";

export function ShellMenu() {
  const language = useLanguage();
  const enabled = useEnabledActions();
  const recent = useQuery(orpc.workbook.recent.queryOptions({ enabled: shell !== undefined })).data;
  useEffect(() => shell?.onAction((id) => isActionId(id) && runAction(id)), []);
  useEffect(
    () => shell?.onOpenWorkbook((path) => void client.workbook.open({ path }).catch(reportProblem)),
    [],
  );
  useEffect(() => {
    const can = new Set(enabled.split(" "));
    const ours = actions.filter((action) => action.role === undefined);
    void shell
      ?.setMenu({
        language,
        disabled: ours.filter((action) => !can.has(action.id)).map((action) => action.id),
        labels: {},
        recent: (recent ?? []).filter((one) => one.exists).map((one) => one.path),
      })
      .catch(reportProblem);
  }, [enabled, language, recent]);
  return null;
}
