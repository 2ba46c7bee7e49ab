/**
 * Typing over a cell, with an input method too (habit 3). A focused cell is no text field, so an input method would not
 * start there and its first letter would be lost. So a field of ours, unseen, lies in the focused cell and holds the
 * focus. Keys bubble from it to the grid as if the cell had it; a composition happens in it, in sight, and when it ends
 * the whole of what was composed begins the edit. Characters that come faster than the editor are kept for it.
 */
let typedAhead = "";

/** What was typed before the editor was there; it is given once. */
export function takeTypedAhead(): string {
  const text = typedAhead;
  typedAhead = "";
  return text;
}
export const typeAhead = (text: string): void => {
  typedAhead += text;
};

interface Catcher {
  /** Whether an event comes from the unseen field. */
  holds: (target: EventTarget | null) => boolean;
  stop: () => void;
}

/** `begin` opens the editor of the focused cell with a text; `canBegin` says whether it can be edited. */
export function catchTyping(
  root: HTMLElement,
  begin: (text: string) => void,
  canBegin: () => boolean,
): Catcher {
  const field = document.createElement("input");
  field.className = "type-catcher";
  field.tabIndex = -1;
  field.autocomplete = "off";
  field.spellcheck = false;
  // For keys.ts: plain keys pass through it to the actions.
  field.dataset["keys"] = "pass";
  field.setAttribute("aria-hidden", "true");

  const take = (cell: HTMLElement): void => {
    if (field.parentElement !== cell) cell.append(field);
    field.value = "";
    field.focus({ preventScroll: true });
  };
  const edited = (cell: HTMLElement): boolean =>
    cell.classList.contains("ag-cell-inline-editing") || cell.classList.contains("ag-cell-popup-editing");
  const onFocus = (event: FocusEvent): void => {
    const cell = event.target;
    if (!(cell instanceof HTMLElement) || !cell.classList.contains("ag-cell")) return;
    if (!edited(cell)) take(cell);
    // The editor is on its way out; the cell keeps the focus.
    else
      requestAnimationFrame(() => {
        if (document.activeElement === cell && !edited(cell)) take(cell);
      });
  };
  const onStart = (): void => {
    if (canBegin()) field.classList.add("composing");
  };
  const onEnd = (): void => {
    field.classList.remove("composing");
    const text = field.value;
    field.value = "";
    if (text !== "" && canBegin()) begin(text);
  };
  // Text that comes without a key and without composing: dictation, the emoji panel, a paste by the mouse.
  const onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const text = field.value;
    field.value = "";
    if (text === "") return;
    if (canBegin()) begin(text);
    else typeAhead(text);
  };
  root.addEventListener("focusin", onFocus);
  field.addEventListener("compositionstart", onStart);
  field.addEventListener("compositionend", onEnd);
  field.addEventListener("input", onInput);
  return {
    holds: (target) => target === field,
    stop: () => {
      root.removeEventListener("focusin", onFocus);
      field.remove();
    },
  };
}
