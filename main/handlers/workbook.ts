/** The open workbook: what it is, and another in its place. */
import { basename, extname } from "node:path";
import { workbookFacts } from "../../db/queries/workbook.ts";
import type { WorkbookInfo } from "../../shared/api/workbook.ts";
import { type Engine, os } from "../engine/context.ts";

/** The file's name without its ending. */
const nameOf = (path: string): string => basename(path, extname(path));

function info(engine: Engine): WorkbookInfo {
  const { path, readOnly } = engine.workbook();
  return { path, name: nameOf(path), readOnly, author: engine.author(), ...workbookFacts(engine.readable()) };
}

export const workbook = {
  info: os.workbook.info.handler(({ context }) => info(context.engine)),
  open: os.workbook.open.handler(async ({ input, context: { engine } }) => {
    await engine.open(input.path, { readOnly: input.readOnly });
    return info(engine);
  }),
  create: os.workbook.create.handler(async ({ input, context: { engine } }) => {
    await engine.create(input.path, { sample: input.sample });
    return info(engine);
  }),
  saveAs: os.workbook.saveAs.handler(async ({ input, context: { engine } }) => {
    await engine.saveAs(input.path);
    return info(engine);
  }),
  recent: os.workbook.recent.handler(({ context }) => context.engine.recent()),
  backups: os.workbook.backups.handler(({ context }) => context.engine.backups()),
  backUp: os.workbook.backUp.handler(({ input, context }) => context.engine.backUp(input.reason)),
  restore: os.workbook.restore.handler(async ({ input, context: { engine } }) => {
    await engine.restore(input.path);
    return info(engine);
  }),
};
