/** What is in the open workbook and where it lies. */
import { useQuery } from "@tanstack/react-query";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Problem } from "../ui/problem.tsx";
import { moment } from "../ui/when.ts";

export function WorkbookFacts() {
  const t = useText();
  const { data: info, error, refetch } = useQuery(orpc.workbook.info.queryOptions());
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!info) return null;
  return (
    <dl className="settings-form figures">
      <dt>{t("settings.path")}</dt>
      <dd className="path">
        {info.path}
        {info.readOnly && ` · ${t("app.readOnly")}`}
      </dd>
      <dt>{t("settings.contents")}</dt>
      <dd>{t("settings.counts", info.counts)}</dd>
      <dt>{t("settings.lastSaved")}</dt>
      <dd>{info.savedAt ? moment(info.savedAt) : t("app.unsaved")}</dd>
      <dt>{t("settings.schema")}</dt>
      <dd>{info.schema}</dd>
    </dl>
  );
}
