/** Texts of app, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const app = {
  "app.name": { "zh-CN": "对标台", en: "Duibiao" },
} satisfies Record<string, Text>;
