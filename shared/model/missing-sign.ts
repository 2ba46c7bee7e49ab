/** What stands where a value is missing, on screen and in every export; never 0. */
import type { MissingReason } from "./observation.ts";

/** … where nobody has read yet, — where there is nothing. */
export const missingSign = (reason: MissingReason | "no_observation" | null): string =>
  reason === "not_read" ? "…" : "—";
