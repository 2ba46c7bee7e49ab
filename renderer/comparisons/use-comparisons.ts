/**
 * The saved comparisons and changing them. A change is seen at once and written behind it, one revision a gesture, in
 * the order in which they were made; what is refused is told and read again.
 */
import { useQuery } from "@tanstack/react-query";
import type { Comparison, ComparisonSpec } from "../../shared/comparison/spec.ts";
import { client } from "../app/connect.ts";
import { orpc, queries } from "../app/queries.ts";
import { reportProblem } from "../app/toasts.tsx";

export const useComparisons = () => useQuery(orpc.comparisons.list.queryOptions());

let writing: Promise<unknown> = Promise.resolve();

/** Changes a comparison; resolves when it is written or refused. */
export async function changeComparison(id: number, fields: Partial<Omit<Comparison, "id">>): Promise<void> {
  const key = orpc.comparisons.list.queryKey();
  // An answer that is under way would put the old one back.
  await queries.cancelQueries({ queryKey: key });
  queries.setQueryData(key, (list) => list?.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  const write = async () => {
    try {
      await client.comparisons.update({ id, fields });
    } catch (problem) {
      reportProblem(problem);
      await queries.invalidateQueries({ queryKey: key });
    }
  };
  writing = writing.then(write);
  await writing;
}

export const changeSpec = (comparison: Comparison, spec: Partial<ComparisonSpec>): Promise<void> =>
  changeComparison(comparison.id, { spec: { ...comparison.spec, ...spec } });

/** Saves a new comparison and answers with its id, once it is in the list. */
export async function insertComparison(comparison: Omit<Comparison, "id">): Promise<number> {
  const { id } = await client.comparisons.insert(comparison);
  await queries.refetchQueries({ queryKey: orpc.comparisons.list.queryKey() });
  return id;
}
