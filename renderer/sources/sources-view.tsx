/** The reports: their list, the text with its lit passages, and the form that takes a figure out of the words. */
import "./parts.css";
import "./figures.css";
import "./sources.css";
import "../candidates/candidates.css";
import { DownOutlined, MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, Space } from "antd";
import { type ReactElement, useEffect, useRef } from "react";
import type { ActionId } from "../../shared/actions/actions.ts";
import type { TextKey } from "../../shared/i18n/translate.ts";
import { isActionId, runAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { isTextField } from "../app/keys.ts";
import { useText } from "../app/language.tsx";
import { useErrand } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import { useRemembered } from "../app/remember.ts";
import { select, useStatus } from "../app/selection.ts";
import { useView } from "../app/view-context.ts";
import { Problem } from "../ui/problem.tsx";
import { importFiles, importText } from "./import-queue.ts";
import { SourceHeader } from "./source-header.tsx";
import { SourceList } from "./source-list.tsx";
import { SourceReader } from "./source-reader.tsx";

/** Ways to import beside the choice of files. */
const otherWays: readonly [ActionId, TextKey][] = [
  ["source.importFolder", "sources.importFolder"],
  ["source.paste", "sources.paste"],
  ["figureTable.import", "sources.importTable"],
];

export function SourcesView(): ReactElement {
  const t = useText();
  const sources = useQuery(orpc.sources.list.queryOptions());
  const [openId, setOpenId] = useRemembered<number | null>("sources.open", null);
  const [listed, setListed] = useRemembered("sources.listed", true);
  const errand = useErrand("sources");
  const visited = useRef(0);
  useEffect(() => {
    if (errand.visit === visited.current) return;
    visited.current = errand.visit;
    if (errand.sourceId !== undefined) setOpenId(errand.sourceId);
  }, [errand, setOpenId]);
  usePaste();

  const all = sources.data ?? [];
  const open = all.find((source) => source.id === openId);
  const show = (id: number) => {
    setOpenId(id);
    select({ entity: "source", id });
  };
  const toggle = t(listed ? "sources.hideList" : "sources.showList");
  return (
    <>
      <div className="toolbar">
        {open && (
          <Button
            type="text"
            icon={listed ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
            title={toggle}
            aria-label={toggle}
            aria-expanded={listed}
            onClick={() => setListed(!listed)}
          />
        )}
        <Space.Compact>
          <Button onClick={() => runAction("source.import")}>{t("sources.import")}</Button>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: otherWays.map(([action, text]) => ({ key: action, label: t(text) })),
              onClick: ({ key }) => {
                if (isActionId(key)) runAction(key);
              },
            }}
          >
            <Button
              icon={<DownOutlined />}
              title={t("sources.importMore")}
              aria-label={t("sources.importMore")}
            />
          </Dropdown>
        </Space.Compact>
        {open && <SourceHeader key={open.id} source={open} onDeleted={() => setOpenId(null)} />}
      </div>
      {sources.isError && <Problem error={sources.error} retry={() => void sources.refetch()} />}
      {sources.data && all.length === 0 ? (
        <NoSources />
      ) : (
        <div className={open ? "sources-body" : "sources-body wide"}>
          {(listed || !open) && <SourceList sources={all} open={open?.id ?? null} onOpen={show} />}
          {open ? <SourceReader key={open.id} id={open.id} /> : sources.data && <Count count={all.length} />}
        </div>
      )}
    </>
  );
}

function Count({ count }: { count: number }) {
  const t = useText();
  useStatus([{ key: "source", text: t("sources.status.count", { count }) }]);
  return null;
}

function NoSources() {
  const t = useText();
  return (
    <div className="empty">
      <p>
        <strong>{t("sources.empty")}</strong>
      </p>
      <p>{t("sources.emptyHint")}</p>
      <div className="empty-actions">
        <Button type="primary" onClick={() => runAction("source.import")}>
          {t("sources.import")}
        </Button>
        <Button onClick={() => runAction("source.paste")}>{t("sources.paste")}</Button>
      </div>
    </div>
  );
}

/** Ctrl+V in the view, outside its fields: what is on the clipboard becomes a report. */
function usePaste(): void {
  const { active } = useView();
  useEffect(() => {
    if (!active) return undefined;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      if (files.length > 0) void importFiles(client, files);
      else void importText(client, text);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [active]);
}
