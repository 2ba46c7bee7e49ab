/** 出处: which report, who published it and when, and the words themselves, lit in their context. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ObservationRow } from "../../shared/model/observation.ts";
import type { Passage, Source } from "../../shared/model/source.ts";
import { useText } from "../app/language.tsx";
import { go, useNavigation } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import type { Selected } from "../app/selection.ts";
import { Problem } from "../ui/problem.tsx";
import { contextOf } from "./context.ts";
import { ValueFacts } from "./value-facts.tsx";

export function Provenance({ selected }: { selected: Selected }) {
  const t = useText();
  if (selected.entity === "observation") return <OfObservation id={Number(selected.id)} />;
  if (selected.entity === "source") return <OfSource id={Number(selected.id)} />;
  return <p className="quiet">{t("inspector.noSource")}</p>;
}

function OfObservation({ id }: { id: number }) {
  const t = useText();
  const { data: row, error } = useQuery(orpc.observations.get.queryOptions({ input: { id } }));
  if (error) return <p className="quiet">{t("inspector.gone")}</p>;
  if (!row) return null;
  return (
    <>
      <ValueFacts row={row} />
      {row.sourceId === null ? (
        <p className="quiet">{t("inspector.noSource")}</p>
      ) : (
        <OfSource id={row.sourceId} row={row} />
      )}
    </>
  );
}

function OfSource({ id, row }: { id: number; row?: ObservationRow }) {
  const t = useText();
  const view = useNavigation((state) => state.place.view);
  const { data, error, refetch } = useQuery(orpc.sources.get.queryOptions({ input: { id } }));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const passage = row && data.passages.find((one) => one.id === row.passageId);
  return (
    <>
      <SourceFacts source={data.source} figures={row ? undefined : data.passages.length} />
      {passage && <Words passage={passage} text={data.text} />}
      {data.text === null && <p className="quiet">{t("inspector.noText")}</p>}
      {data.text !== null && row && !passage && <p className="quiet">{t("inspector.noPassage")}</p>}
      <div className="inspector-actions">
        {data.text === null ? (
          <Button onClick={() => go("sources", { sourceId: id })}>{t("inspector.importText")}</Button>
        ) : (
          <Button onClick={() => go("sources", { sourceId: id, ...(passage && { passageId: passage.id }) })}>
            {t("inspector.openSource")}
          </Button>
        )}
        {row && view !== "observations" && (
          <Button onClick={() => go("observations", { observationId: row.id })}>
            {t("inspector.showInGrid")}
          </Button>
        )}
        {!row && (
          <Button onClick={() => go("observations", { sourceId: id })}>{t("inspector.showInGrid")}</Button>
        )}
      </div>
    </>
  );
}

function SourceFacts({ source, figures }: { source: Source; figures: number | undefined }) {
  const t = useText();
  const facts: [string, string | null][] = [
    [t("observations.column.source"), source.title],
    [t("inspector.publisher"), source.publisher],
    [t("inspector.date"), source.date],
    [t("inspector.figures"), figures === undefined ? null : t("inspector.figureCount", { count: figures })],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Words({ passage, text }: { passage: Passage; text: string | null }) {
  const { before, words, after } = contextOf(passage, text);
  return (
    <blockquote className="quote">
      {before}
      <mark className="lit">{words}</mark>
      {after}
    </blockquote>
  );
}
