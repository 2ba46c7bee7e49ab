/** Ctrl+K: every action that can be done now, and whatever the workbook holds. */
import "./palette.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { Command } from "cmdk";
import { useDeferredValue, useState } from "react";
import { actions } from "../../shared/actions/actions.ts";
import type { SearchHit } from "../../shared/api/search.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { Lit } from "../ui/lit.tsx";
import { canRun, runAction, useAction } from "./actions.ts";
import { keyName } from "./keys.ts";
import { useText } from "./language.tsx";
import { go } from "./navigation.ts";
import { orpc } from "./queries.ts";

export function Palette() {
  const t = useText();
  const [open, setOpen] = useState(false);
  useAction("view.palette", () => setOpen(!open));
  return (
    <Modal
      open={open}
      onCancel={() => setOpen(false)}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      className="palette"
      style={{ top: 72 }}
      title={<span className="unseen">{t("app.searchOrCommand")}</span>}
    >
      <PaletteBody close={() => setOpen(false)} />
    </Modal>
  );
}

const sections = {
  source: "sources",
  indicator: "indicators",
  observation: "observations",
  annotation: "annotations",
} as const;

function PaletteBody({ close }: { close: () => void }) {
  const t = useText();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const hits = useQuery(
    orpc.search.find.queryOptions({
      input: { text: wanted, limit: 30 },
      enabled: wanted !== "",
      placeholderData: keepPreviousData,
    }),
  ).data;
  const comparisons = useQuery(orpc.comparisons.list.queryOptions()).data ?? [];

  const match = (name: string) => name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
  // A command is found by its name in either language.
  const doable = actions.filter(
    (action) =>
      action.id !== "view.palette" &&
      canRun(action.id) &&
      Object.values(bothLanguages(action.text)).some((name) => match(name)),
  );
  const then = (run: () => void) => () => {
    close();
    run();
  };
  const named = text.trim() === "" ? [] : comparisons.filter((one) => match(one.name));

  return (
    <Command shouldFilter={false} vimBindings={false} label={t("app.searchOrCommand")} loop>
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder={t("app.searchOrCommand")}
        // Enter ends the composition, not the search.
        onKeyDown={(event) => event.nativeEvent.isComposing && event.stopPropagation()}
      />
      <Command.List>
        <Command.Empty>{t("app.palette.empty")}</Command.Empty>
        {doable.length > 0 && (
          <Command.Group heading={t("app.palette.actions")}>
            {doable.map((action) => (
              <Command.Item key={action.id} value={action.id} onSelect={then(() => runAction(action.id))}>
                <span>{t(action.text)}</span>
                {action.keys[0] && <kbd>{keyName(action.keys[0])}</kbd>}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {named.length > 0 && (
          <Command.Group heading={t("app.palette.comparisons")}>
            {named.map((one) => (
              <Command.Item
                key={one.id}
                value={`comparison ${one.id}`}
                onSelect={then(() => go("comparisons", { comparisonId: one.id }))}
              >
                {one.name}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {wanted !== "" &&
          Object.entries(sections).map(([entity, section]) => {
            const found = (hits ?? []).filter((hit) => hit.entity === entity);
            if (found.length === 0) return null;
            return (
              <Command.Group key={entity} heading={t(`app.palette.${section}`)}>
                {found.map((hit, index) => (
                  <Command.Item
                    // One source can be hit several times.
                    key={`${hit.id} ${hit.offset ?? index}`}
                    value={`${entity} ${hit.id} ${hit.offset ?? index}`}
                    onSelect={then(() => goTo(hit))}
                  >
                    <span className="hit">
                      <b>{hit.title}</b> <Lit text={hit.snippet} start={hit.hit.start} end={hit.hit.end} />
                    </span>
                  </Command.Item>
                ))}
              </Command.Group>
            );
          })}
      </Command.List>
    </Command>
  );
}

function goTo(hit: SearchHit): void {
  if (hit.entity === "source") {
    const place =
      hit.offset === null ? {} : { start: hit.offset, end: hit.offset + hit.hit.end - hit.hit.start };
    go("sources", { sourceId: Number(hit.id), ...place });
  } else if (hit.entity === "observation") go("observations", { observationId: Number(hit.id) });
  else
    go("observations", {
      search: hit.entity === "indicator" ? hit.title : hit.snippet.slice(hit.hit.start, hit.hit.end),
    });
}
