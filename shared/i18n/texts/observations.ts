/** Texts of observations, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const observations = {} satisfies Record<string, Text>;
