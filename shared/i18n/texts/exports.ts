/** Texts of exports, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const exports = {
  "exports.fontsMissing": {
    "zh-CN":
      "画图所需的字体不在程序目录（dist/fonts）中，也无法重新生成。请在项目目录运行 npm ci 后再运行 npm run build。",
    en: "The fonts that charts are drawn with are not in the program's folder (dist/fonts) and cannot be made. Run npm ci and then npm run build in the project's folder.",
  },
} satisfies Record<string, Text>;
