/** Reference areas and their changes. */
import { z } from "zod";
import { Revision } from "../history/change.ts";
import { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import { about } from "./failure.ts";

export const areas = {
  list: about("All reference areas and the changes between them").output(
    z.object({ areas: z.array(ReferenceArea), changes: z.array(AreaChange) }),
  ),
  insert: about("Add a reference area")
    .input(ReferenceArea.partial().required({ kind: true, nameZh: true }))
    .output(ReferenceArea),
  update: about("Change a reference area")
    .input(z.object({ id: z.string(), fields: ReferenceArea.omit({ id: true }).partial() }))
    .output(ReferenceArea),
  delete: about("Remove a reference area that nothing uses")
    .input(z.object({ id: z.string() }))
    .output(z.object({ revision: Revision })),
};
