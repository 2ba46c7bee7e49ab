/** The command line as a function: words in, text out, exit code. `cli.ts` gives it a terminal. */
import { translate } from "../../shared/i18n/translate.ts";
import { type Command, helpOf, readArguments } from "./command.ts";
import { compareAreas } from "./compare-areas.ts";
import { Complaint } from "./complaint.ts";
import { extractFigures } from "./extract-figures.ts";
import { importReports } from "./import-reports.ts";
import { layOutSample } from "./lay-out-sample.ts";
import { listObservations } from "./list-observations.ts";
import { groups, helpOfGroup, isProcedure, runProcedure } from "./procedures.ts";
import { lineAbout, type Terminal } from "./terminal.ts";

const commands: readonly Command[] = [
  importReports,
  listObservations,
  compareAreas,
  layOutSample,
  extractFigures,
];

const asksForHelp = (argv: readonly string[]) => argv.includes("--help") || argv.includes("-h");

function overview({ language }: Terminal): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    translate(language, "cli.intro"),
    "",
    `${translate(language, "cli.commands")}:`,
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${translate(language, command.summary)}`),
    "",
    translate(language, "cli.procedures"),
    `${translate(language, "cli.procedureGroups")}: ${groups.join(", ")}`,
    `  --workbook FILE  ${translate(language, "cli.workbook")}`,
    `  --out FILE       ${translate(language, "cli.procedure.out")}`,
    "",
  ].join("\n");
}

async function dispatch(argv: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    terminal.out(overview(terminal));
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command) {
    if (asksForHelp(rest)) {
      terminal.out(helpOf(command, terminal));
      return 0;
    }
    return command.run(readArguments(command, rest), terminal);
  }
  if (!groups.includes(name)) throw new Complaint("cli.unknownCommand", { name });
  const [procedure] = rest;
  if (procedure === undefined || procedure === "help" || procedure.startsWith("-")) {
    terminal.out(helpOfGroup(name, terminal));
    return 0;
  }
  if (!isProcedure(name, procedure))
    throw new Complaint("cli.unknownCommand", { name: `${name} ${procedure}` });
  return runProcedure(argv, terminal);
}

/** Never throws: what goes wrong is one line on standard error and an exit code that is not 0. */
export async function runCli(argv: string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    terminal.err(lineAbout(error, terminal.language));
    return 1;
  }
}
