/** One inspector for every view: whatever is selected shows its 出处, 批注 and 历史 here. */
import "./inspector.css";
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useAction } from "../app/actions.ts";
import { Fault } from "../app/fault.tsx";
import { useText } from "../app/language.tsx";
import { type InspectorTab, showTab, useSelection } from "../app/selection.ts";
import { Empty } from "../ui/empty.tsx";
import { Annotations } from "./annotations.tsx";
import { focusComment } from "./focus-comment.ts";
import { Provenance } from "./provenance.tsx";
import { Subject } from "./subject.tsx";
import { ValueHistory } from "./value-history.tsx";

const tabs: InspectorTab[] = ["provenance", "annotations", "history"];

export function Inspector({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { selected, tab } = useSelection();
  useAction("annotation.insert", () => focusComment(), selected !== null);

  return (
    <aside className="inspector" aria-label={t("inspector.title")} data-pane>
      <header className="inspector-head">
        <div role="tablist" aria-label={t("inspector.title")}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`inspector-${one}`}
              aria-selected={one === tab}
              aria-controls="inspector-body"
              tabIndex={one === tab ? 0 : -1}
              onClick={() => showTab(one)}
              onKeyDown={(event) => {
                const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
                if (step === 0) return;
                const next = tabs[(tabs.indexOf(one) + step + tabs.length) % tabs.length]!;
                showTab(next);
                document.getElementById(`inspector-${next}`)?.focus();
              }}
            >
              {t(`inspector.${one}`)}
            </button>
          ))}
        </div>
        <Button
          className="close"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("app.close")}
          title={`${t("app.close")} F4`}
          onClick={onClose}
        />
      </header>
      {selected === null ? (
        <Empty text={t("inspector.nothing")} />
      ) : (
        <Fault key={`${selected.entity} ${selected.id}`}>
          <Subject selected={selected} />
          <div
            className="inspector-body"
            role="tabpanel"
            id="inspector-body"
            aria-labelledby={`inspector-${tab}`}
          >
            {tab === "provenance" && <Provenance selected={selected} />}
            {tab === "annotations" && <Annotations selected={selected} />}
            {tab === "history" && <ValueHistory selected={selected} />}
          </div>
        </Fault>
      )}
    </aside>
  );
}
