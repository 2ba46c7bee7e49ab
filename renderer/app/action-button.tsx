/** A button for an action: its name, its key in the tooltip, greyed while it cannot be done. */
import { Button, type ButtonProps } from "antd";
import type { ActionId } from "../../shared/actions/actions.ts";
import { actionOf, runAction, useCanRun } from "./actions.ts";
import { keyName } from "./keys.ts";
import { useText } from "./language.tsx";

/** `label` in place of the action's name where room is short. */
export function ActionButton({ action, label, ...rest }: { action: ActionId; label?: string } & ButtonProps) {
  const t = useText();
  const can = useCanRun(action);
  const entry = actionOf(action);
  const key = entry.keys[0];
  const name = t(entry.text);
  return (
    <Button
      {...rest}
      disabled={!can || rest.disabled === true}
      title={key ? `${name}  ${keyName(key)}` : name}
      onClick={() => runAction(action)}
    >
      {label ?? name}
    </Button>
  );
}
