/** Where nothing is chosen yet: indicators worth comparing, each one click away. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import { reportProblem } from "../app/toasts.tsx";
import { indicatorLabel } from "../sources/indicator-field.tsx";
import { useIndicators } from "../sources/named-things.ts";
import { proposals, proposed } from "./proposals.ts";

export function ProposalsList(props: {
  title: string | null;
  hint: string;
  onChoose: (spec: ComparisonSpec, name: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const indicators = useIndicators();
  const available = useQuery(orpc.comparisons.available.queryOptions({ input: {} })).data;
  if (!available) return null;
  const offered = proposals(available);
  const nothing = available.areas.length === 0;
  const choose = async (indicatorId: string, name: string) => {
    try {
      const { areas } = await client.comparisons.available({ indicatorIds: [indicatorId] });
      props.onChoose(proposed(indicatorId, areas), name);
    } catch (problem) {
      reportProblem(problem);
    }
  };
  return (
    <div className="empty">
      {props.title !== null && (
        <p>
          <strong>{props.title}</strong>
        </p>
      )}
      <p>{nothing ? t("comparisons.noData") : props.hint}</p>
      {nothing ? (
        <Button type="primary" onClick={() => go("sources")}>
          {t("comparisons.toSources")}
        </Button>
      ) : (
        <div className="proposals">
          {offered.map((id) => {
            const indicator = indicators.get(id);
            const name = indicator ? indicatorLabel(indicator, language) : id;
            const areas = available.indicators.find((one) => one.id === id)?.areas ?? 0;
            return (
              <Button key={id} onClick={() => void choose(id, name)}>
                {t("comparisons.proposal", { indicator: name, areas })}
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}
