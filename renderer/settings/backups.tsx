/** Backups of the open workbook: date, size, reason, and the way back to one. */
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import type { Backup } from "../../shared/api/workbook.ts";
import { translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { ActionButton } from "../app/action-button.tsx";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { reportProblem, toast } from "../app/toasts.tsx";
import { Problem } from "../ui/problem.tsx";
import { moment, size } from "../ui/when.ts";

export function Backups() {
  const t = useText();
  const { data, error, refetch } = useQuery(orpc.workbook.backups.queryOptions());
  return (
    <>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <p className="quiet">{t("settings.backups.none")}</p>}
      {data && data.length > 0 && (
        <table className="settings-table figures">
          <thead>
            <tr>
              <th>{t("settings.backups.at")}</th>
              <th className="number">{t("settings.backups.size")}</th>
              <th>{t("settings.backups.reason")}</th>
              <th>
                <span className="unseen">{t("settings.backups.restore")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((backup) => (
              <BackupRow key={backup.path} backup={backup} />
            ))}
          </tbody>
        </table>
      )}
      <div className="settings-buttons">
        <ActionButton action="workbook.backUp" label={t("settings.backups.make")} />
      </div>
    </>
  );
}

/** Reasons that the program gives have texts; those that people give are theirs. */
function reasonText(reason: string, language: Language): string {
  const key = `backupReason.${reason}`;
  const text = translateCode(language, key);
  return text === key ? reason : text;
}

function BackupRow({ backup }: { backup: Backup }) {
  const t = useText();
  const language = useLanguage();
  async function restore(): Promise<void> {
    await client.workbook.restore({ path: backup.path });
    toast(t("settings.backups.restored", { at: moment(backup.at) }));
  }
  return (
    <tr title={backup.path}>
      <td>{moment(backup.at)}</td>
      <td className="number">{size(backup.bytes)}</td>
      <td>{reasonText(backup.reason, language)}</td>
      <td>
        <Popconfirm
          title={t("settings.backups.ask")}
          description={t("settings.backups.askMore")}
          okText={t("settings.backups.restore")}
          cancelText={t("app.cancel")}
          onConfirm={() => void restore().catch(reportProblem)}
        >
          <Button type="link">{t("settings.backups.restore")}</Button>
        </Popconfirm>
      </td>
    </tr>
  );
}
