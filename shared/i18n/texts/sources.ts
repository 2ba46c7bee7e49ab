/** Texts of sources, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const sources = {} satisfies Record<string, Text>;
