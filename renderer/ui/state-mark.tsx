/** Review state as shape and colour: ○ entered, ◐ checked, ● approved. */

import type { ReviewState } from "../../shared/model/codes.ts";
import { useText } from "../app/language.tsx";

export const stateShapes: Record<ReviewState, string> = { entered: "○", checked: "◐", approved: "●" };

export function StateMark({ state, label = false }: { state: ReviewState; label?: boolean }) {
  const t = useText();
  const name = t(`reviewState.${state}`);
  return (
    <span title={label ? undefined : name}>
      <span className={`state-mark ${state}`} aria-hidden="true">
        {stateShapes[state]}
      </span>
      {label ? ` ${name}` : <span className="unseen">{name}</span>}
    </span>
  );
}
