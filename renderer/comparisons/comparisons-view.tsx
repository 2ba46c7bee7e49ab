/** Comparisons: choices on top, table and chart side by side, notes below. The one that was open is opened again. */
import "../sources/parts.css";
import "./comparison-table.css";
import "./comparisons.css";
import { Button } from "antd";
import { type ReactElement, useEffect, useRef } from "react";
import type { Comparison } from "../../shared/comparison/spec.ts";
import { useAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { useErrand } from "../app/navigation.ts";
import { useRemembered } from "../app/remember.ts";
import { reportProblem, toast } from "../app/toasts.tsx";
import { Problem } from "../ui/problem.tsx";
import { ComparisonHead } from "./comparison-head.tsx";
import { ComparisonPane } from "./comparison-pane.tsx";
import { emptySpec, freeName } from "./proposals.ts";
import { ProposalsList } from "./proposals-list.tsx";
import { changeComparison, changeSpec, insertComparison, useComparisons } from "./use-comparisons.ts";

export function ComparisonsView(): ReactElement | null {
  const t = useText();
  const comparisons = useComparisons();
  const [openId, setOpenId] = useRemembered<number | null>("comparisons.open", null);
  const errand = useErrand("comparisons");
  const visited = useRef(0);
  useEffect(() => {
    if (errand.visit === visited.current) return;
    visited.current = errand.visit;
    if (errand.comparisonId !== undefined) setOpenId(errand.comparisonId);
  }, [errand, setOpenId]);

  const all = comparisons.data ?? [];
  const open = all.find((one) => one.id === openId) ?? all[0];
  const add = async (comparison: Omit<Comparison, "id">) => {
    const name = freeName(
      comparison.name,
      all.map((one) => one.name),
    );
    try {
      setOpenId(await insertComparison({ ...comparison, name }));
    } catch (problem) {
      reportProblem(problem);
    }
  };
  const addEmpty = () => add({ name: t("comparisons.newName"), note: "", spec: emptySpec });
  const remove = async (comparison: Comparison) => {
    const at = all.indexOf(comparison);
    try {
      await client.comparisons.delete({ id: comparison.id });
      setOpenId((all[at + 1] ?? all[at - 1])?.id ?? null);
      toast(t("comparisons.deleted", { name: comparison.name }), { undo: true });
    } catch (problem) {
      reportProblem(problem);
    }
  };
  useAction("comparison.new", addEmpty);

  if (comparisons.isError)
    return <Problem error={comparisons.error} retry={() => void comparisons.refetch()} />;
  if (!comparisons.data) return null;
  if (!open)
    return (
      <>
        <div className="toolbar">
          <Button onClick={() => void addEmpty()}>{t("comparisons.new")}</Button>
        </div>
        <ProposalsList
          title={t("comparisons.emptyTitle")}
          hint={t("comparisons.emptyHint")}
          onChoose={(spec, name) => void add({ name, note: "", spec })}
        />
      </>
    );
  return (
    <ComparisonPane
      key={open.id}
      comparison={open}
      head={
        <ComparisonHead
          all={all}
          open={open}
          onOpen={setOpenId}
          onRename={(name) => void changeComparison(open.id, { name })}
          onTexts={({ note, ...texts }) =>
            void changeComparison(open.id, { note, spec: { ...open.spec, ...texts } })
          }
          onNew={() => void addEmpty()}
          onDuplicate={() => void add({ ...open, name: t("comparisons.copyName", { name: open.name }) })}
          onDelete={() => void remove(open)}
        />
      }
      onSpec={(spec) => void changeSpec(open, spec)}
    />
  );
}
