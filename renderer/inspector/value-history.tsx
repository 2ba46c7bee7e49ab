/** 历史: who changed what, when, from what to what, newest first, and a way back for each. */

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { gestureText } from "../../shared/history/gesture-text.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import type { Selected } from "../app/selection.ts";
import { ChangeLines } from "../history/change-lines.tsx";
import { useKnows } from "../history/knows.ts";
import { revert } from "../history/revert.ts";
import { Problem } from "../ui/problem.tsx";
import { clock, moment } from "../ui/when.ts";

export function ValueHistory({ selected }: { selected: Selected }) {
  const t = useText();
  const knows = useKnows();
  const { data, error, refetch } = useQuery(orpc.history.of.queryOptions({ input: selected }));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (data?.length === 0) return <p className="quiet">{t("history.none")}</p>;
  return (
    <ol className="value-history">
      {data?.toReversed().map(({ revision, change }) => (
        <li key={revision.id}>
          <header>
            <b>{revision.author}</b>
            <time dateTime={revision.at} title={moment(revision.at)}>
              {clock(revision.at)}
            </time>
            <Button type="link" onClick={() => void revert(revision, knows.language)}>
              {t("history.revert")}
            </Button>
          </header>
          <div className="quiet">{gestureText(knows.language, revision.gesture)}</div>
          {change.before !== null && <ChangeLines change={change} knows={knows} />}
        </li>
      ))}
    </ol>
  );
}
