/** «Checked: nothing here» of a whole source: said, shown, and taken back. */
import { CheckOutlined } from "@ant-design/icons";
import { Button, Popconfirm } from "antd";
import { runAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { reportProblem } from "../app/toasts.tsx";

export function NothingSource(props: {
  sourceId: number;
  /** The dismissal that says it; null: nobody has. */
  dismissalId: number | null;
  /** Open numbers that it would settle. */
  open: number;
}) {
  const t = useText();
  const { sourceId, dismissalId, open } = props;
  const name = t("candidates.nothingSource");
  if (dismissalId !== null)
    return (
      <Button
        size="small"
        className="nothing-is"
        title={t("candidates.restore")}
        onClick={() =>
          void client.candidates.restore({ sourceId, dismissalIds: [dismissalId] }).catch(reportProblem)
        }
      >
        ✕ {t("candidates.nothingIs")}
      </Button>
    );
  if (open === 0) return null;
  return (
    <Popconfirm
      title={name}
      description={t("candidates.nothingSourceHint", { count: open })}
      okText={name}
      cancelText={t("sources.cancel")}
      onConfirm={() => void runAction("candidate.nothingSource")}
      styles={{ root: { maxWidth: 340 } }}
    >
      <Button type="text" icon={<CheckOutlined />} title={name} aria-label={name} />
    </Popconfirm>
  );
}
