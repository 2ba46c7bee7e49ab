/** Indicators. */
import { z } from "zod";
import { Revision } from "../history/change.ts";
import { Indicator } from "../model/indicator.ts";
import { about } from "./failure.ts";

export const indicators = {
  list: about("All indicators").output(z.array(Indicator)),
  insert: about("Add an indicator")
    .input(Indicator.partial().required({ group: true, nameZh: true, unit: true }))
    .output(Indicator),
  update: about("Change an indicator")
    .input(z.object({ id: z.string(), fields: Indicator.omit({ id: true }).partial() }))
    .output(Indicator),
  delete: about("Remove an indicator that nothing uses")
    .input(z.object({ id: z.string() }))
    .output(z.object({ revision: Revision })),
};
