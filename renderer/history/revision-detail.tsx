/** What one revision changed, row by row, and the button that takes it back. */

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { Change } from "../../shared/history/change.ts";
import { gestureText } from "../../shared/history/gesture-text.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { type Translate, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Problem } from "../ui/problem.tsx";
import { moment } from "../ui/when.ts";
import { ChangeLines } from "./change-lines.tsx";
import type { Knows } from "./fields.ts";
import { useKnows } from "./knows.ts";
import { revert } from "./revert.ts";

const most = 200;

export function RevisionDetail({ id }: { id: number }) {
  const t = useText();
  const knows = useKnows();
  const { data, error, refetch } = useQuery(orpc.history.get.queryOptions({ input: { id, limit: most } }));
  const rows = useRows(data?.changes ?? []);
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <div />;
  const { revision, changes } = data;
  return (
    <article className="history-detail">
      <header>
        <div>
          <h2>{gestureText(knows.language, revision.gesture)}</h2>
          <div className="quiet">
            {revision.author} · {moment(revision.at)} ·{" "}
            {t("history.changes", { count: revision.changeCount })}
          </div>
        </div>
        <Button onClick={() => void revert(revision, knows.language)}>{t("history.revertThis")}</Button>
      </header>
      {changes.map((change) => (
        <section key={`${change.entity} ${change.id}`} className="history-change">
          <h3>{changeTitle(change, knows, rows, t)}</h3>
          <ChangeLines change={change} knows={knows} />
        </section>
      ))}
      {revision.changeCount > changes.length && (
        <p className="quiet">{t("history.more", { count: changes.length })}</p>
      )}
    </article>
  );
}

function changeTitle(change: Change, knows: Knows, rows: Rows, t: Translate): string {
  const done = change.before === null ? "inserted" : change.after === null ? "deleted" : "updated";
  return `${t(`history.${done}`)} ${t(`history.entity.${change.entity}`)} ${nameOf(change, knows, rows)}`;
}

/** What a person calls the row: from the change itself where it says so, else as it is called now. */
function nameOf(change: Change, { names, sources }: Knows, rows: Rows): string {
  const id = `#${change.id}`;
  const said = { ...change.before, ...change.after };
  if (change.entity === "indicator") return names.indicator(String(change.id));
  if (change.entity === "reference_area") return names.area(String(change.id));
  if (change.entity === "source") return sources.get(Number(change.id)) ?? String(said["title"] ?? id);
  if (change.entity === "observation") {
    const now = rows.get(Number(change.id));
    const area = said["area_id"] ?? now?.areaId;
    const indicator = said["indicator_id"] ?? now?.indicatorId;
    if (area != null && indicator != null)
      return `${names.area(String(area))} · ${names.indicator(String(indicator))}`;
  }
  return String(said["name"] ?? said["words"] ?? said["alias"] ?? said["name_zh"] ?? id);
}

type Rows = ReadonlyMap<number, ObservationRow>;

/** The observations of a revision as they are now, for their names. */
function useRows(changes: readonly Change[]): Rows {
  const ids = changes.filter((one) => one.entity === "observation").map((one) => String(one.id));
  const { data } = useQuery(
    orpc.observations.list.queryOptions({
      input: { filters: [{ kind: "set", column: "id", values: ids }], limit: most },
      enabled: ids.length > 0,
    }),
  );
  return new Map((data?.rows ?? []).map((row) => [row.id, row]));
}
