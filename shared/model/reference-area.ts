/** A reference area (SDMX REF_AREA): a place with dates of validity. A place re-drawn is a new area; `AreaChange` links them. */
import { z } from "zod";
import { AreaKind, DecimalText } from "./codes.ts";

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const ReferenceArea = z.object({
  id: z.string().min(1),
  kind: AreaKind,
  /** GB/T 2260, six digits, where there is one. */
  code: z.string().nullable(),
  parentId: z.string().nullable(),
  nameZh: z.string().min(1),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  /** First day of validity; null: from before what matters here. */
  validFrom: IsoDate.nullable(),
  /** Last day of validity; null: still valid. */
  validTo: IsoDate.nullable(),
  areaKm2: DecimalText.nullable(),
  noteZh: z.string(),
  noteEn: z.string(),
});
export type ReferenceArea = z.infer<typeof ReferenceArea>;

export const AreaChange = z.object({
  id: z.string().min(1),
  date: IsoDate,
  kind: z.enum(["split", "merge", "transfer", "rename"]),
  fromIds: z.array(z.string()),
  toIds: z.array(z.string()),
  /** Whether the areas before and after cover the same ground, so that sums of both are equal. */
  exact: z.boolean(),
  noteZh: z.string(),
  noteEn: z.string(),
});
export type AreaChange = z.infer<typeof AreaChange>;
