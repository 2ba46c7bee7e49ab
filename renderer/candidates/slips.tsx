/** What looks like a slip of the unit in a figure that is being typed, with the unit that would fit a click away. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useDeferredValue } from "react";
import type { ParsedQuantity } from "../../shared/model/quantity.ts";
import type { Slip } from "../../shared/slips/slip.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { canonicalPeriod, type FigureDraft } from "../sources/figure-draft.ts";
import { slipText } from "./slip-text.ts";

export function Slips(props: {
  draft: FigureDraft;
  parsed: ParsedQuantity;
  /** Id of the stored figure that is being changed; it is no neighbour of itself. */
  figure: number | null;
  onChange: (fields: Partial<FigureDraft>) => void;
}) {
  const t = useText();
  const { draft, parsed, figure } = props;
  const period = canonicalPeriod(draft.period, draft.year);
  const asked =
    parsed.ok && draft.areaId && draft.indicatorId && period !== null
      ? {
          areaId: draft.areaId,
          indicatorId: draft.indicatorId,
          period,
          value: parsed.quantity.value,
          unit: parsed.quantity.unit,
          measure: draft.measure,
          ...(figure !== null && { id: figure }),
        }
      : null;
  const deferred = useDeferredValue(asked && JSON.stringify(asked));
  const figures = deferred === null ? [] : [JSON.parse(deferred) as NonNullable<typeof asked>];
  const slips = useQuery(
    orpc.candidates.slips.queryOptions({
      input: { figures },
      enabled: figures.length > 0,
      placeholderData: keepPreviousData,
    }),
  ).data?.[0];
  if (asked === null || !slips) return null;
  return slips.map((slip) => {
    const fixed = withUnit(draft.quantity, parsed, slip);
    return (
      <p key={slip.kind} className="form-warning" role="status">
        <span aria-hidden>▲</span> {slipText(slip, t)}{" "}
        {fixed !== null && (
          <Button type="link" size="small" onClick={() => props.onChange({ quantity: fixed })}>
            {t("candidates.slip.use", { unit: slip.unit })}
          </Button>
        )}
      </p>
    );
  });
}

/** The same words with the other unit; null where the unit does not stand at their end. */
function withUnit(quantity: string, parsed: ParsedQuantity, slip: Slip): string | null {
  const unit = parsed.ok ? parsed.quantity.unit : "";
  const words = quantity.trim();
  return unit !== "" && words.endsWith(unit) ? words.slice(0, -unit.length) + slip.unit : null;
}
