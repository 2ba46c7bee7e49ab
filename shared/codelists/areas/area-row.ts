/** A row of the lists of areas, with what most of them have in common left out. */
import type { AreaKind } from "../../model/codes.ts";
import type { AreaSeed } from "../reference-areas.ts";

type Given = Pick<AreaSeed, "id" | "nameZh" | "nameEn" | "parentId"> & Partial<AreaSeed>;

/** Makes full rows of one kind: no code, no aliases, valid without end, unless the row says otherwise. */
export const areasOfKind = (kind: AreaKind, rows: Given[]): AreaSeed[] =>
  rows.map((row) => ({
    kind,
    code: null,
    aliases: [],
    validFrom: null,
    validTo: null,
    areaKm2: null,
    noteZh: "",
    noteEn: "",
    earlierParents: [],
    ...row,
  }));
