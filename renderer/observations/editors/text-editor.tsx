/** Words in a cell. Enter, Tab, Esc and arrows are the grid's (`keyboard.ts`); while composing, all keys are the IME's. */
import { type ChangeEvent, useRef, useState } from "react";
import { takeTypedAhead } from "../type-catcher.ts";
import { beginning, type EditorProps, useFocusOnce } from "./start.ts";

export function TextEditor(props: EditorProps) {
  const { onValueChange } = props;
  const field = useRef<HTMLInputElement>(null);
  const [start] = useState(() => beginning(props));
  const [text, setText] = useState(start.text);

  useFocusOnce(field);
  function change(next: string): void {
    setText(next);
    onValueChange({ text: next });
  }
  function onFocus(): void {
    const whole = start.text + takeTypedAhead();
    if (start.typed) change(whole);
    else field.current?.select();
  }

  return (
    <input
      ref={field}
      className="cell-editor"
      data-typed={start.typed || undefined}
      aria-label={props.colDef.headerName}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onFocus={onFocus}
      onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.value)}
    />
  );
}
