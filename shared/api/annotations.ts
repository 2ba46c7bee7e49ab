/** Annotations (comments). */
import { z } from "zod";
import { Annotation, AnnotationTarget } from "../model/annotation.ts";
import { about } from "./failure.ts";

export const annotations = {
  list: about("Comments of one target, or all open ones; oldest first")
    .input(z.object({ target: AnnotationTarget.optional(), openOnly: z.boolean().default(false) }))
    .output(z.array(Annotation)),
  insert: about("Comment on an observation, a source, a passage or a comparison; a reply names its parent")
    .input(
      z.object({
        target: AnnotationTarget,
        body: z.string().trim().min(1),
        parentId: z.int().nullable().default(null),
      }),
    )
    .output(Annotation),
  update: about("Change the words of a comment, or resolve or re-open it")
    .input(
      z.object({ id: z.int(), body: z.string().trim().min(1).optional(), resolved: z.boolean().optional() }),
    )
    .output(Annotation),
  delete: about("Remove a comment and its replies")
    .input(z.object({ id: z.int() }))
    .output(z.object({ deleted: z.int() })),
};
