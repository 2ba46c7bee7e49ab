/** Workbooks opened lately; one click opens one. */
import { useQuery } from "@tanstack/react-query";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { reportProblem } from "../app/toasts.tsx";
import { Problem } from "../ui/problem.tsx";
import { clock } from "../ui/when.ts";

export function Recent() {
  const t = useText();
  const { data, error, refetch } = useQuery(orpc.workbook.recent.queryOptions());
  const open = useQuery(orpc.workbook.info.queryOptions()).data?.path;
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const others = (data ?? []).filter((one) => one.path !== open);
  if (data && others.length === 0) return <p className="quiet">{t("settings.recentNone")}</p>;
  return (
    <ul className="settings-list">
      {others.map((one) => (
        <li key={one.path}>
          <button
            type="button"
            className="path link"
            disabled={!one.exists}
            onClick={() => void client.workbook.open({ path: one.path }).catch(reportProblem)}
          >
            {one.path}
          </button>
          <span className="quiet figures">{one.exists ? clock(one.openedAt) : t("settings.gone")}</span>
        </li>
      ))}
    </ul>
  );
}
