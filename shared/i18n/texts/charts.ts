/** Texts of charts, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const charts = {} satisfies Record<string, Text>;
