/** Over the text while a longer stretch of it is selected: it can be said of it that nothing is in it. */
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import { overlaps, type Span } from "../../shared/model/span.ts";
import { useText } from "../app/language.tsx";

export function NothingBar(props: {
  span: Span;
  candidates: readonly ReviewCandidate[];
  onMark: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const { span } = props;
  const count = props.candidates.filter((one) => one.state === "open" && overlaps(one, span)).length;
  return (
    <div className="nothing-bar" role="toolbar" aria-label={t("candidates.nothing")}>
      <span className="figures">
        {t("candidates.nothingSelected", { length: span.end - span.start, count })}
      </span>
      <Button size="small" onClick={props.onMark}>
        {t("candidates.nothing")} <kbd>0</kbd>
      </Button>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("sources.close")}
        onClick={props.onClose}
      />
    </div>
  );
}
