/** Several figures for one cell: which stands there, and choosing another. */
import { useQuery } from "@tanstack/react-query";
import { Popover } from "antd";
import { useState } from "react";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { select } from "../app/selection.ts";

export function Alternatives({ cell, onChoose }: { cell: ComparisonCell; onChoose: (id: number) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const ids = [...(cell.observationId === null ? [] : [cell.observationId]), ...cell.alternatives];
  const label = t("comparisons.alternatives", { count: cell.alternatives.length });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      destroyOnHidden
      title={t("comparisons.chooseFigure")}
      content={
        // What is clicked here must not count as a click on the cell, whose child it is to React.
        <ul className="alternatives" onClick={(event) => event.stopPropagation()}>
          {ids.map((id) => (
            <Alternative
              key={id}
              id={id}
              chosen={id === cell.observationId}
              onChoose={() => {
                setOpen(false);
                select({ entity: "observation", id });
                if (id !== cell.observationId) onChoose(id);
              }}
            />
          ))}
        </ul>
      }
    >
      <button
        type="button"
        className="alternatives-mark plain-button"
        title={label}
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
      >
        +{cell.alternatives.length}
      </button>
    </Popover>
  );
}

function Alternative(props: { id: number; chosen: boolean; onChoose: () => void }) {
  const language = useLanguage();
  const row = useQuery(orpc.observations.get.queryOptions({ input: { id: props.id } })).data;
  return (
    <li>
      <button
        type="button"
        className="plain-button alternative"
        aria-pressed={props.chosen}
        onClick={props.onChoose}
      >
        <span aria-hidden>{props.chosen ? "●" : "○"}</span>
        <span className="figures">
          <strong>{row?.asReported}</strong> {row && formatTimePeriod(row.period, language)}
        </span>
        <span className="secondary">{row?.sourceTitle}</span>
      </button>
    </li>
  );
}
