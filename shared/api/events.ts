/** What clients are told, the author too: one path updates grid, chart and panel. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { Entity, Revision } from "../history/change.ts";
import { about } from "./failure.ts";

export const EngineEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("revision"),
    revision: Revision,
    /** Rows touched, by entity; null where there are more than a thousand. */
    touched: z.array(z.object({ entity: Entity, ids: z.array(z.union([z.int(), z.string()])).nullable() })),
  }),
  z.object({ kind: z.literal("workbook"), path: z.string() }),
  z.object({ kind: z.literal("settings") }),
]);
export type EngineEvent = z.infer<typeof EngineEvent>;

export const events = {
  subscribe: about("Every commit, change of workbook and change of settings, as it happens").output(
    eventIterator(EngineEvent),
  ),
};
