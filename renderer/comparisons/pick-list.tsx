/**
 * A list to choose several from: search by name and alias, groups, counts of figures. The keyboard stays in the search
 * field: arrows move, Enter chooses. What is chosen is listed first, in its order.
 */
import { Button, Input } from "antd";
import { useId, useMemo, useRef, useState } from "react";
import { rank } from "../../shared/search/name-match.ts";
import { useText } from "../app/language.tsx";

export interface PickItem {
  id: string;
  label: string;
  /** All names it is found by. */
  names: readonly string[];
  group: string;
  /** What stands at its end: a count, years of validity. */
  detail: string;
  /** Without figures it is offered only while it is chosen. */
  count: number;
}

export function PickList(props: {
  label: string;
  items: readonly PickItem[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  placeholder: string;
  /** A first line that stands for none chosen. */
  nothing?: { label: string; hint: string };
}) {
  const t = useText();
  const id = useId();
  const { items, chosen, onChange } = props;
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () => grouped(items, chosen, query, t("comparisons.chosen", { count: chosen.length })),
    [items, chosen, query, t],
  );
  const flat = groups.flatMap((group) => group.items);
  const now = Math.min(at, flat.length - 1);
  const toggle = (item: string) =>
    onChange(chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item]);
  const move = (to: number) => {
    setAt(to);
    list.current?.querySelector(`[data-at="${to}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const item = flat[now];
    if (event.key === "ArrowDown") move(Math.min(flat.length - 1, now + 1));
    else if (event.key === "ArrowUp") move(Math.max(0, now - 1));
    else if (event.key === "Enter" && item) toggle(item.id);
    else if (event.key === "Backspace" && query === "" && chosen.length > 0) onChange(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <div className="pick">
      <div className="pick-head">
        <Input
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
          placeholder={props.placeholder}
          aria-label={props.placeholder}
          role="combobox"
          aria-expanded
          aria-controls={`${id}list`}
          aria-activedescendant={flat[now] ? `${id}${now}` : undefined}
          autoFocus
        />
        <Button type="text" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t("comparisons.clear")}
        </Button>
      </div>
      {props.nothing && query === "" && (
        <button
          type="button"
          className="pick-item"
          aria-pressed={chosen.length === 0}
          title={props.nothing.hint}
          onClick={() => onChange([])}
        >
          <span className="pick-mark" aria-hidden>
            {chosen.length === 0 ? "●" : "○"}
          </span>
          <span className="pick-label">{props.nothing.label}</span>
        </button>
      )}
      <div
        ref={list}
        id={`${id}list`}
        className="pick-list"
        role="listbox"
        aria-multiselectable
        aria-label={props.label}
      >
        {groups.map((group) => (
          <fieldset key={group.name} className="pick-group">
            {group.name !== "" && <legend>{group.name}</legend>}
            {group.items.map((item) => {
              const place = flat.indexOf(item);
              const on = chosen.includes(item.id);
              return (
                // The search field has the keyboard; the mouse has these.
                <div
                  key={item.id}
                  id={`${id}${place}`}
                  data-at={place}
                  className={place === now ? "pick-item now" : "pick-item"}
                  role="option"
                  aria-selected={on}
                  tabIndex={-1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    setAt(place);
                    toggle(item.id);
                  }}
                >
                  <span className="pick-mark" aria-hidden>
                    {on ? "☑" : "☐"}
                  </span>
                  <span className="pick-label">{item.label}</span>
                  <span className="pick-detail figures">{item.detail}</span>
                </div>
              );
            })}
          </fieldset>
        ))}
        {flat.length === 0 && <p className="quiet">{t("comparisons.noMatch")}</p>}
      </div>
    </div>
  );
}

interface PickGroup {
  name: string;
  items: PickItem[];
}

/** What is shown: the chosen first in their order, then what has figures, by group; while searching, by how well it fits. */
export function grouped(
  items: readonly PickItem[],
  chosen: readonly string[],
  query: string,
  chosenName: string,
): PickGroup[] {
  const offered = items.filter((item) => item.count > 0 || chosen.includes(item.id));
  if (query.trim() !== "") {
    const found = offered
      .map((item) => ({ item, rank: rank(query, item.names) }))
      .filter((one) => one.rank >= 0)
      .sort((a, b) => a.rank - b.rank || b.item.count - a.item.count);
    return found.length === 0 ? [] : [{ name: "", items: found.map((one) => one.item) }];
  }
  const first = chosen.flatMap((id) => offered.filter((item) => item.id === id));
  const rest = Map.groupBy(
    offered.filter((item) => !chosen.includes(item.id)),
    (item) => item.group,
  );
  return [
    ...(first.length > 0 ? [{ name: chosenName, items: first }] : []),
    ...[...rest].map(([name, group]) => ({ name, items: group })),
  ];
}
