/** An annotation: a comment on an observation, a source, a passage or a comparison. Replies name their parent. */
import { z } from "zod";

export const AnnotationTarget = z.object({
  entity: z.enum(["observation", "source", "passage", "comparison"]),
  id: z.int(),
});
export type AnnotationTarget = z.infer<typeof AnnotationTarget>;

export const Annotation = z.object({
  id: z.int(),
  target: AnnotationTarget,
  parentId: z.int().nullable(),
  body: z.string().min(1),
  author: z.string(),
  createdAt: z.string(),
  resolvedAt: z.string().nullable(),
});
export type Annotation = z.infer<typeof Annotation>;
