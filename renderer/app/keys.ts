/**
 * Keys → actions. While an input method composes, every key is its own. In a text field plain keys are the field's, and
 * so are those that a field does by itself (undo, copy). Esc goes one step back: the last part that asked for it.
 */
import { useEffect, useRef } from "react";
import { createKeybindingsHandler } from "tinykeys";
import { type ActionId, actions } from "../../shared/actions/actions.ts";
import { canRun, runAction } from "./actions.ts";
import { useView } from "./view-context.ts";

/** Whether the event belongs to an input method. 229 is what Chromium sends where `isComposing` comes too late. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const fieldTypes = new Set(["button", "checkbox", "radio", "range", "submit", "reset", "color", "file"]);
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset["keys"] === "pass") return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !fieldTypes.has(target.type);
}

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);

/** What a text field does by itself; there the keys of these actions are the field's. */
const ownedByFields: ReadonlySet<ActionId> = new Set(["edit.undo", "edit.redo"]);

/** Whether an action may take this key from where the focus is. */
export function mayTake(id: ActionId, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isComposing(event)) return false;
  if (!isTextField(event.target)) return true;
  return !isPlain(event) && !ownedByFields.has(id);
}

const codes: Record<string, string> = { "=": "Equal", "-": "Minus", ",": "Comma", ".": "Period" };

/** A key of the registry as tinykeys reads it: `Mod+Shift+=` → `$mod+Shift+Equal`. */
export const binding = (key: string): string =>
  key
    .split(/\+(?!$)/)
    .map((part) => (part === "Mod" ? "$mod" : /^\d$/.test(part) ? `Digit${part}` : (codes[part] ?? part)))
    .join("+");

/** What may be done while a dialog stands in front: it closes by the key that opened it, and the rest waits. */
const overDialogs: ReadonlySet<ActionId> = new Set(["view.palette", "help.shortcuts"]);

function dialogStands(): boolean {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]');
  return [...dialogs].some((one) => one.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** One handler for all keys; where two actions share one, the first that can be done now takes it. */
export function keyHandler(): (event: KeyboardEvent) => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  const byKey = Map.groupBy(
    actions
      .filter((action) => action.role === undefined)
      .flatMap((action) => action.keys.map((key) => ({ key, id: action.id }))),
    (entry) => entry.key,
  );
  for (const [key, entries] of byKey)
    bindings[binding(key)] = (event) => {
      for (const { id } of entries) {
        if (!mayTake(id, event) || !canRun(id) || (!overDialogs.has(id) && dialogStands())) continue;
        event.preventDefault();
        runAction(id);
        return;
      }
    };
  // tinykeys would leave out every input, the unseen one of the grid too; `mayTake` decides.
  const handle = createKeybindingsHandler(bindings, { ignore: () => false });
  return (event) => {
    if (isComposing(event)) return;
    if (event.key === "Escape" && !event.defaultPrevented) stepBack(event);
    else handle(event);
  };
}

const steps: { back: () => boolean | void }[] = [];
function stepBack(event: KeyboardEvent): void {
  for (const step of steps.toReversed()) {
    if (step.back() === false) continue;
    event.preventDefault();
    return;
  }
}

/** What Esc does while the component is mounted, its view is seen and `enabled` holds; false hands it on. */
export function useEscape(run: () => boolean | void, enabled = true): void {
  const { active } = useView();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled || !active) return undefined;
    const step = { back: () => latest.current() };
    steps.push(step);
    return () => {
      steps.splice(steps.indexOf(step), 1);
    };
  }, [enabled, active]);
}

const isMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");
const names: Record<string, string> = { Mod: isMac ? "⌘" : "Ctrl", ArrowLeft: "←", ArrowRight: "→" };

/** A key as people read it: `Mod+Shift+Z` → Ctrl+Shift+Z. */
export const keyName = (key: string): string =>
  key
    .split(/\+(?!$)/)
    .map((part) => names[part] ?? part)
    .join("+");
