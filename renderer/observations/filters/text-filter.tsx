/** Words in a column: contains, begins with, is empty … */
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { ObservationFilter } from "../../../shared/api/observations.ts";
import { useText } from "../../app/language.tsx";
import { setFilter, useFilter } from "../query.ts";
import type { FilterProps } from "./column-filter.tsx";

type Op = Extract<ObservationFilter, { kind: "text" }>["op"];
const ops: Op[] = ["contains", "not_contains", "equals", "starts", "ends", "blank", "not_blank"];
const opText = (op: Op) =>
  op === "blank" ? "observations.filter.blankOp" : (`observations.filter.${op}` as const);

export function TextFilter({ column, close }: FilterProps) {
  const t = useText();
  const own = useFilter(column);
  const [op, setOp] = useState<Op>(own?.kind === "text" ? own.op : "contains");
  const [text, setText] = useState(own?.kind === "text" ? own.text : "");
  const bare = op === "blank" || op === "not_blank";

  function apply(nextOp: Op, nextText: string): void {
    setOp(nextOp);
    setText(nextText);
    const empty = nextOp !== "blank" && nextOp !== "not_blank" && nextText.trim() === "";
    setFilter(column, empty ? null : { kind: "text", column, op: nextOp, text: nextText.trim() });
  }
  return (
    <div className="filter-panel">
      <Select<Op>
        value={op}
        options={ops.map((value) => ({ value, label: t(opText(value)) }))}
        onChange={(next) => apply(next, text)}
      />
      <Input
        autoFocus
        allowClear
        disabled={bare}
        value={bare ? "" : text}
        placeholder={t("observations.filter.search")}
        onChange={(event) => apply(op, event.target.value)}
        onPressEnter={close}
      />
      <footer>
        <Button type="text" disabled={!own} onClick={() => apply("contains", "")}>
          {t("observations.filter.clear")}
        </Button>
        <Button onClick={close}>{t("app.ok")}</Button>
      </footer>
    </div>
  );
}
