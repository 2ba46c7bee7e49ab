/** One of a list, found by typing any of its wordings. What is highlighted is what Enter or Tab takes. */
import { type ChangeEvent, useEffect, useMemo, useRef, useState } from "react";
import type { GridColumn } from "../cell-text.ts";
import { type Choice, choicesFor, meant, rank } from "../choices.ts";
import { takeTypedAhead } from "../type-catcher.ts";
import { beginning, type EditorProps, useFocusOnce } from "./start.ts";

const most = 200;

export function ChoiceEditor(props: EditorProps) {
  const { column, context, onValueChange, stopEditing } = props;
  const choices = useMemo(
    () => choicesFor(column.getColId() as GridColumn, context) ?? [],
    [column, context],
  );
  const [start] = useState(() => beginning(props));
  const [text, setText] = useState(start.text);
  const [searched, setSearched] = useState(start.typed);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  // Before anything is typed the whole list is there, with the present choice lit.
  const found = useMemo(
    () => (searched ? rank(choices, text) : choices).slice(0, most),
    [choices, searched, text],
  );
  const [at, setAt] = useState(() => choices.findIndex((one) => one.id === meant(choices, start.text)?.id));

  useFocusOnce(field);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function type(next: string): void {
    setText(next);
    setSearched(true);
    const first = rank(choices, next)[0];
    setAt(first && next.trim() !== "" ? 0 : -1);
    onValueChange(first && next.trim() !== "" ? { id: first.id } : { text: next });
  }
  function onFocus(): void {
    const late = takeTypedAhead();
    if (start.typed) type(start.text + late);
    else field.current?.select();
  }
  function light(index: number): void {
    const one = found[index];
    if (!one) return;
    setAt(index);
    onValueChange({ id: one.id });
  }
  function take(one: Choice): void {
    onValueChange({ id: one.id });
    stopEditing(true);
  }

  return (
    <div className="choice-editor" style={{ minWidth: Math.max(column.getActualWidth(), 120) }}>
      <input
        ref={field}
        className="cell-editor"
        role="combobox"
        aria-expanded="true"
        aria-controls="cell-choices"
        aria-activedescendant={at >= 0 ? `cell-choice-${at}` : undefined}
        aria-label={props.colDef.headerName}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onFocus={onFocus}
        onChange={(event: ChangeEvent<HTMLInputElement>) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          light(Math.min(Math.max(at + step, 0), found.length - 1));
        }}
      />
      <ul ref={list} role="listbox" id="cell-choices">
        {found.map((one, index) => (
          <li
            key={one.id}
            id={`cell-choice-${index}`}
            role="option"
            aria-selected={index === at}
            // The field keeps the focus: a loss of it would end the edit.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <span>{one.label}</span>
            {one.detail && <span className="detail">{one.detail}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
