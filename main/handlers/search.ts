/** Search in the whole workbook. */
import { searchWorkbook } from "../../db/queries/search.ts";
import { os } from "../engine/context.ts";

export const search = {
  find: os.search.find.handler(({ input, context: { engine } }) =>
    searchWorkbook(engine.readable(), input.text, input.limit),
  ),
};
