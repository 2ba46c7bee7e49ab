/** Cuts the chart fonts into dist/fonts: `node build/fonts/cut-fonts.ts`. The cutting itself lives with the exporters. */
import { fileURLToPath } from "node:url";
import { cutFonts } from "../../main/exporters/fonts.ts";

for (const path of await cutFonts(fileURLToPath(new URL("../../dist/fonts", import.meta.url))))
  console.log(path);
