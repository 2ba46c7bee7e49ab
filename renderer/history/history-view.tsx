/** History: every revision, newest first, searchable; what each changed; undo, redo, and a revert of any one. */
import { gestureText } from "../../shared/history/gesture-text.ts";
import "./history.css";
import { SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef } from "antd";
import { useDeferredValue, useRef, useState } from "react";
import { ActionButton } from "../app/action-button.tsx";
import { useAction } from "../app/actions.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { useErrand } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import { useStatus } from "../app/selection.ts";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { clock, moment } from "../ui/when.ts";
import { RevisionDetail } from "./revision-detail.tsx";

const page = 200;

export function HistoryView() {
  const t = useText();
  const language = useLanguage();
  const errand = useErrand("history");
  const field = useRef<InputRef>(null);
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(page);
  const [picked, setPicked] = useState<number | null>(null);
  const [visit, setVisit] = useState(0);
  if (visit !== errand.visit) {
    setVisit(errand.visit);
    if (errand.revisionId !== undefined) setPicked(errand.revisionId);
  }
  useAction("edit.find", () => field.current?.focus());

  const wanted = useDeferredValue(search.trim());
  const { data, error, refetch } = useQuery(
    orpc.history.list.queryOptions({
      input: { search: wanted, limit: Math.min(limit, 1000) },
      placeholderData: keepPreviousData,
    }),
  );
  const revisions = data?.revisions ?? [];
  const can = useQuery(orpc.history.state.queryOptions()).data;
  useStatus([{ key: "rows", text: data ? t("history.count", { count: data.total }) : "" }]);

  return (
    <>
      <div className="toolbar">
        <ActionButton action="edit.undo" disabled={can?.undo === null} />
        <ActionButton action="edit.redo" disabled={can?.redo === null} />
        <div className="space" />
        <Input
          prefix={<SearchOutlined />}
          ref={field}
          allowClear
          style={{ width: 260 }}
          placeholder={t("history.search")}
          aria-label={t("history.search")}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setLimit(page);
          }}
        />
      </div>
      {error ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : data && revisions.length === 0 ? (
        <Empty text={t(wanted === "" ? "history.empty" : "history.noMatch")} />
      ) : (
        <div className="history">
          <ul className="history-list" aria-label={t("history.title")}>
            {revisions.map((revision) => (
              <li key={revision.id}>
                <button
                  type="button"
                  className="revision"
                  aria-current={revision.id === picked}
                  onClick={() => setPicked(revision.id)}
                >
                  <time dateTime={revision.at} title={moment(revision.at)}>
                    {clock(revision.at)}
                  </time>
                  <span className="what">{gestureText(language, revision.gesture)}</span>
                  <span className="who">{revision.author}</span>
                </button>
              </li>
            ))}
            {data && data.total > revisions.length && (
              <li className="more">
                <Button onClick={() => setLimit(limit + page)}>{t("history.loadMore")}</Button>
              </li>
            )}
          </ul>
          {picked === null ? <Empty text={t("history.pick")} /> : <RevisionDetail id={picked} />}
        </div>
      )}
    </>
  );
}
