/** What is selected, in two lines: what it is about, and its value. */
import { useQuery } from "@tanstack/react-query";
import { useLanguage, useText } from "../app/language.tsx";
import { useNames } from "../app/names.ts";
import { orpc } from "../app/queries.ts";
import type { Selected } from "../app/selection.ts";
import { periodText } from "../ui/period-text.ts";
import { StateMark } from "../ui/state-mark.tsx";

export function Subject({ selected }: { selected: Selected }) {
  const names = useNames();
  if (selected.entity === "observation") return <ObservationSubject id={Number(selected.id)} />;
  if (selected.entity === "source") return <SourceSubject id={Number(selected.id)} />;
  if (selected.entity === "comparison") return <ComparisonSubject id={Number(selected.id)} />;
  if (selected.entity === "indicator") return <Title text={names.indicator(String(selected.id))} />;
  if (selected.entity === "reference_area") return <Title text={names.area(String(selected.id))} />;
  return null;
}

const Title = ({ text }: { text: string }) => (
  <div className="inspector-subject">
    <h2>{text}</h2>
  </div>
);

function ObservationSubject({ id }: { id: number }) {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  const row = useQuery(orpc.observations.get.queryOptions({ input: { id } })).data;
  if (!row) return null;
  const reported = row.asReported || (row.value === null ? "" : `${row.value}${row.unit}`);
  return (
    <div className="inspector-subject">
      <h2>
        {names.area(row.areaId)} · {names.indicator(row.indicatorId)}
      </h2>
      <div className="value figures">
        {row.value === null && row.missingReason ? t(`missing.${row.missingReason}`) : reported}
      </div>
      <div className="quiet">
        {periodText(row.period, language)} · {t(`scenario.${row.scenario}`)} ·{" "}
        <StateMark state={row.reviewState} label />
      </div>
    </div>
  );
}

function SourceSubject({ id }: { id: number }) {
  const list = useQuery(orpc.sources.list.queryOptions()).data;
  return <Title text={list?.find((source) => source.id === id)?.title ?? ""} />;
}

function ComparisonSubject({ id }: { id: number }) {
  const list = useQuery(orpc.comparisons.list.queryOptions()).data;
  return <Title text={list?.find((one) => one.id === id)?.name ?? ""} />;
}
