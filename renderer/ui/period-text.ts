/** A canonical time period as people read it: 2023-Q3 → 2023年三季度. What is no period stays as it is. */
import type { Language } from "../../shared/model/codes.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";

export const periodText = (period: string, language: Language): string => formatTimePeriod(period, language);
