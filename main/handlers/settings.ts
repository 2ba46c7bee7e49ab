/** Settings of the machine, and what the workbook remembers. A read-only workbook remembers nothing and says nothing. */
import { remember, settings as remembered } from "../../db/queries/settings.ts";
import { os } from "../engine/context.ts";

export const settings = {
  get: os.settings.get.handler(({ context: { engine } }) => ({
    machine: engine.machine.get(),
    workbook: remembered(engine.readable()),
  })),
  setMachine: os.settings.setMachine.handler(({ input, context: { engine } }) => {
    const machine = engine.machine.set(input);
    engine.announceSettings();
    return machine;
  }),
  setWorkbook: os.settings.setWorkbook.handler(({ input, context: { engine } }) => {
    if (!engine.workbook().readOnly) {
      remember(engine.writable(), input.key, input.value);
      engine.announceSettings();
    }
    return { key: input.key };
  }),
};
