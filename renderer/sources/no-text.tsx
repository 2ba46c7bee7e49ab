/** In place of the text where only the facts of a source are held. */
import { Button } from "antd";
import { runAction } from "../app/actions.ts";
import { useText } from "../app/language.tsx";

export function NoText({ figures }: { figures: number }) {
  const t = useText();
  return (
    <div className="empty">
      <p>
        <strong>{t("sources.noText")}</strong>
      </p>
      <p>{t("sources.noTextHint", { count: figures })}</p>
      <div className="empty-actions">
        <Button type="primary" onClick={() => runAction("source.import")}>
          {t("sources.import")}
        </Button>
        <Button onClick={() => runAction("source.paste")}>{t("sources.paste")}</Button>
      </div>
    </div>
  );
}
