/** What one revision changed, row by row, and the button that takes it back. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { Change } from "../../shared/history/change.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Problem } from "../ui/problem.tsx";
import { moment } from "../ui/when.ts";
import { ChangeLines } from "./change-lines.tsx";
import { describeGesture } from "./describe.ts";
import type { Knows } from "./fields.ts";
import { useKnows } from "./knows.ts";
import { revert } from "./revert.ts";

const most = 200;

export function RevisionDetail({ id }: { id: number }) {
  const t = useText();
  const knows = useKnows();
  const { data, error, refetch } = useQuery(orpc.history.get.queryOptions({ input: { id, limit: most } }));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <div />;
  const { revision, changes } = data;
  return (
    <article className="history-detail">
      <header>
        <div>
          <h2>{describeGesture(revision.gesture, knows.language)}</h2>
          <div className="quiet">
            {revision.author} · {moment(revision.at)} ·{" "}
            {t("history.changes", { count: revision.changeCount })}
          </div>
        </div>
        <Button onClick={() => void revert(revision, knows.language)}>{t("history.revertThis")}</Button>
      </header>
      {changes.map((change) => (
        <section key={`${change.entity} ${change.id}`} className="history-change">
          <h3>{changeTitle(change, knows, t)}</h3>
          <ChangeLines change={change} knows={knows} />
        </section>
      ))}
      {revision.changeCount > changes.length && (
        <p className="quiet">{t("history.more", { count: changes.length })}</p>
      )}
    </article>
  );
}

function changeTitle(change: Change, knows: Knows, t: ReturnType<typeof useText>): string {
  const done = change.before === null ? "inserted" : change.after === null ? "deleted" : "updated";
  const noun = t(`history.entity.${change.entity}`);
  const name =
    change.entity === "indicator"
      ? knows.names.indicator(String(change.id))
      : change.entity === "reference_area"
        ? knows.names.area(String(change.id))
        : change.entity === "source"
          ? (knows.sources.get(Number(change.id)) ?? `#${change.id}`)
          : `#${change.id}`;
  return `${t(`history.${done}`)} ${noun} ${name}`;
}
