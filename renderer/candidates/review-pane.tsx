/** Beside the text: candidates, stored figures and arithmetic of a source, one at a time. */
import type { UseQueryResult } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useMemo } from "react";
import type { ArithmeticStatement } from "../../shared/api/candidates.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { useRemembered } from "../app/remember.ts";
import { FigureList } from "../sources/figure-list.tsx";
import { Problem } from "../ui/problem.tsx";
import { ArithmeticList, type useArithmetic } from "./arithmetic-list.tsx";
import { BulkSettle } from "./bulk-settle.tsx";
import { CandidateList, FilterButton } from "./candidate-list.tsx";
import type { RowDoes } from "./candidate-row.tsx";
import { countStates, everything, type ListFilter } from "./review-list.ts";
import type { Review } from "./use-review.ts";

export type PaneTab = "candidates" | "figures" | "arithmetic";

export function ReviewPane(props: {
  sourceId: number;
  inText: boolean;
  tab: PaneTab;
  onTab: (tab: PaneTab) => void;
  review: Review;
  arithmetic: ReturnType<typeof useArithmetic>;
  lit: string | null;
  onLight: (check: ArithmeticStatement) => void;
  bulk: boolean;
  onBulk: (open: boolean) => void;
  figures: UseQueryResult;
  rows: readonly ObservationRow[];
  selected: number | null;
  passageOf: ReadonlyMap<number, number>;
  onFigure: (row: ObservationRow) => void;
  does: RowDoes;
  /** The form is open. */
  editing: boolean;
}) {
  const t = useText();
  const { review, rows, arithmetic } = props;
  const [state, setState] = useRemembered<string>("candidates.state", "open");
  const [kind, setKind] = useRemembered<string>("candidates.kind", "all");
  const [score, setScore] = useRemembered<number>("candidates.score", 0);
  const filter = { state, kind, score } as ListFilter;
  const setFilter = (next: ListFilter) => {
    setState(next.state);
    setKind(next.kind);
    setScore(next.score);
  };
  const open = useMemo(() => countStates(review.candidates, everything).open, [review.candidates]);
  const states = useMemo(() => new Map(rows.map((row) => [row.id, row.reviewState])), [rows]);
  const placed = useMemo(() => new Set(props.passageOf.keys()), [props.passageOf]);
  const tab = props.inText ? props.tab : "figures";
  const count = (number: number | undefined, tone = "") =>
    number === undefined || (number === 0 && tone) ? null : (
      <span className={`tab-count figures ${tone}`}>{number}</span>
    );
  return (
    <>
      <div className="figure-list-head">
        <Segmented
          aria-label={t("candidates.tabs")}
          value={tab}
          onChange={props.onTab}
          options={[
            ...(props.inText
              ? [
                  {
                    value: "candidates" as const,
                    label: (
                      <>
                        {t("candidates.tab.candidates")} {count(open)}
                      </>
                    ),
                  },
                ]
              : []),
            {
              value: "figures" as const,
              label: (
                <>
                  {t("candidates.tab.figures")} {count(rows.length)}
                </>
              ),
            },
            ...(props.inText
              ? [
                  {
                    value: "arithmetic" as const,
                    label: (
                      <>
                        {t("candidates.tab.arithmetic")} {count(arithmetic.data?.open, "warning")}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {tab === "candidates" && (
          <span className="row">
            <FilterButton filter={filter} onFilter={setFilter} />
            <BulkSettle review={review} open={props.bulk} onOpen={props.onBulk} />
          </span>
        )}
        {tab === "figures" && rows.length > 0 && (
          <Button type="link" onClick={() => go("observations", { sourceId: props.sourceId })}>
            {t("sources.allToGrid")}
          </Button>
        )}
      </div>
      {tab === "candidates" &&
        (review.list.isError ? (
          <Problem error={review.list.error} retry={() => void review.list.refetch()} />
        ) : (
          <CandidateList
            review={review}
            filter={filter}
            onFilter={setFilter}
            figures={states}
            does={props.does}
            editing={props.editing}
          />
        ))}
      {tab === "arithmetic" && (
        <ArithmeticList arithmetic={arithmetic} lit={props.lit} onLight={props.onLight} />
      )}
      {tab === "figures" &&
        (props.figures.isError ? (
          <Problem error={props.figures.error} retry={() => void props.figures.refetch()} />
        ) : rows.length === 0 && props.figures.isFetched ? (
          <p className="quiet figure-list-empty">{props.inText && t("sources.figureListEmpty")}</p>
        ) : (
          <FigureList rows={rows} selected={props.selected} placed={placed} onSelect={props.onFigure} />
        ))}
    </>
  );
}
