/** F1: every action and its key, searchable. */
import { Drawer, Input } from "antd";
import { useState } from "react";
import { actions } from "../../shared/actions/actions.ts";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { reviewKeys } from "../candidates/review-keys.ts";
import { useAction } from "./actions.ts";
import { keyName } from "./keys.ts";
import { useText } from "./language.tsx";
import { shell } from "./shell.ts";

/** Keys of the grid: it owns them, so they are no actions. */
const gridKeys: [TextKey, string][] = [
  ["app.keys.grid.edit", "F2"],
  ["app.keys.grid.type", ""],
  ["app.keys.grid.enter", "Enter"],
  ["app.keys.grid.tab", "Tab"],
  ["app.keys.grid.shift", "Shift+Enter, Shift+Tab"],
  ["app.keys.grid.escape", "Esc"],
  ["app.keys.grid.edge", "Ctrl+↑ ↓ ← →, Ctrl+Home, Ctrl+End"],
  ["app.keys.grid.extend", "Shift+↑ ↓ ← →"],
  ["app.keys.grid.extendEdge", "Ctrl+Shift+↑ ↓ ← →"],
  ["app.keys.grid.column", "Ctrl+Space"],
  ["app.keys.grid.row", "Shift+Space"],
  ["app.keys.grid.all", "Ctrl+A"],
  ["app.keys.grid.copy", "Ctrl+C"],
  ["app.keys.grid.cut", "Ctrl+X"],
  ["app.keys.grid.paste", "Ctrl+V"],
  ["app.keys.grid.fillDown", "Ctrl+D"],
  ["app.keys.grid.fillRight", "Ctrl+R"],
  ["app.keys.grid.fill", "Ctrl+Enter"],
  ["app.keys.grid.menu", "Shift+F10"],
];

export function KeysPane() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  useAction("help.shortcuts", () => setOpen(!open));

  const wanted = search.trim().toLocaleLowerCase();
  const found = (name: string, keys: string) => `${name} ${keys}`.toLocaleLowerCase().includes(wanted);
  const general = actions
    .filter((action) => action.keys.length > 0 && (shell || !action.desktopOnly))
    .map((action): [string, string] => [t(action.text), action.keys.map(keyName).join(", ")])
    .filter(([name, keys]) => found(name, keys));
  const named = (rows: readonly [TextKey, string][]) =>
    rows
      .map(([key, keys]): [string, string] => [t(key), keys || t("app.keys.any")])
      .filter(([name, keys]) => found(name, keys));
  const grid = named(gridKeys);
  const review = named(reviewKeys);

  return (
    <Drawer
      title={t("app.keys.title")}
      open={open}
      onClose={() => setOpen(false)}
      size={400}
      destroyOnHidden
      afterOpenChange={(now) => !now && setSearch("")}
    >
      <Input
        autoFocus
        allowClear
        placeholder={t("app.keys.search")}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <KeyList title={t("app.keys.general")} rows={general} />
      <KeyList title={t("app.keys.grid")} rows={grid} />
      <KeyList title={t("candidates.keys.title")} rows={review} />
      {general.length + grid.length + review.length === 0 && <p className="quiet">{t("app.keys.empty")}</p>}
    </Drawer>
  );
}

function KeyList({ title, rows }: { title: string; rows: [string, string][] }) {
  if (rows.length === 0) return null;
  return (
    <section className="key-list">
      <h3>{title}</h3>
      <dl>
        {rows.map(([name, keys]) => (
          <div key={name + keys}>
            <dt>{name}</dt>
            <dd>
              {keys.split(", ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
