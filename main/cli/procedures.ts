/**
 * Every procedure of the contract as a command: `observations list --json '{…}' --workbook W`. Commands, options and help
 * come from the contract through trpc-cli; answers are JSON, streams a JSON object a line. `--out FILE` writes the file
 * in an answer (exports) instead.
 */
import { os, Procedure } from "@orpc/server";
import { createCli, FailedToExitError, kebabCase } from "trpc-cli";
import { translate } from "../../shared/i18n/translate.ts";
import type { Engine } from "../engine/context.ts";
import { router } from "../engine/start.ts";
import { writeWhole } from "../engine/write-whole.ts";
import { Complaint } from "./complaint.ts";
import { openFor, withSession } from "./session.ts";
import { lineAbout, type Terminal } from "./terminal.ts";

/** The groups of procedures: the nouns of the contract. */
export const groups: readonly string[] = Object.keys(router).map(kebabCase);

const proceduresOf = (group: string): [name: string, summary: string][] =>
  Object.entries(router)
    .filter(([noun]) => kebabCase(noun) === group)
    .flatMap(([, procedures]) => Object.entries(procedures as Record<string, unknown>))
    .flatMap(([name, node]) =>
      node instanceof Procedure ? [[kebabCase(name), node["~orpc"].route.summary ?? ""]] : [],
    );

/** Whether the second word names a procedure of the group. */
export const isProcedure = (group: string, name: string): boolean =>
  proceduresOf(group).some(([known]) => known === kebabCase(name));

/** The procedures of a group, one line each. */
export function helpOfGroup(group: string, { language }: Pick<Terminal, "language">): string {
  const procedures = proceduresOf(group);
  const width = Math.max(...procedures.map(([name]) => name.length));
  return [
    `${translate(language, "cli.commands")}:`,
    ...procedures.map(([name, summary]) => `  ${group} ${name.padEnd(width)}  ${summary}`),
    "",
    translate(language, "cli.procedures"),
    "",
  ].join("\n");
}

/** Takes `--name VALUE` or `--name=VALUE` out of the arguments. */
export function takeOption(argv: string[], name: string): { value: string | undefined; rest: string[] } {
  const rest = [...argv];
  let value: string | undefined;
  for (let at = rest.length - 1; at >= 0; at--) {
    const word = rest[at] ?? "";
    if (word === `--${name}`) {
      const [, given] = rest.splice(at, 2);
      if (given === undefined) throw new Complaint("cli.needsValue", { name: `--${name}` });
      value ??= given;
    } else if (word.startsWith(`--${name}=`)) {
      rest.splice(at, 1);
      value ??= word.slice(name.length + 3);
    }
  }
  return { value, rest };
}

/** The router with help for trpc-cli, and with the workbook opened just before a procedure that needs it runs. */
function commandRouter(open: (path: string) => Promise<void>, say: (line: string) => void) {
  const wrap = (node: unknown, path: string): unknown => {
    if (!(node instanceof Procedure)) {
      const children = Object.entries(node as object);
      return Object.fromEntries(
        children.map(([key, child]) => [key, wrap(child, path ? `${path}.${key}` : key)]),
      );
    }
    const definition = node["~orpc"];
    const meta = { description: definition.route.summary ?? "", jsonInput: "auto" };
    const opening = os.use(async ({ next }) => {
      await open(path);
      const result = await next();
      const output: unknown = result.output;
      if (typeof output !== "object" || output === null || !(Symbol.asyncIterator in output)) return result;
      for await (const event of output as AsyncIterable<unknown>) say(JSON.stringify(event));
      return { ...result, output: undefined };
    });
    return opening.router({ command: new Procedure({ ...definition, meta }) }).command;
  };
  return wrap(router, "") as typeof router;
}

const opensByItself = new Set(["workbook.open", "workbook.create", "workbook.recent", "settings.setMachine"]);

const isFile = (answer: unknown): answer is { bytes: string } =>
  typeof answer === "object" && answer !== null && "bytes" in answer && typeof answer.bytes === "string";

/** Runs one procedure; the exit code. */
export async function runProcedure(argv: string[], terminal: Terminal): Promise<number> {
  const { value: workbook, rest } = takeOption(argv, "workbook");
  const { value: out, rest: words } = takeOption(rest, "out");
  const open = (engine: Engine) => async (path: string) => {
    if (opensByItself.has(path)) return;
    await openFor(engine, { workbook, mode: "look" });
  };
  return withSession({ mode: "none" }, async ({ engine }) => {
    const say = (line: string) => terminal.out(`${line}\n`);
    const cli = createCli({
      router: commandRouter(open(engine), say),
      name: "duibiao",
      context: { engine },
      jsonInput: "auto",
    });
    let exit = 0;
    const answer = (result: unknown) => {
      if (typeof result === "string") return say(result.trimEnd());
      if (out !== undefined && isFile(result)) {
        const bytes = Buffer.from(result.bytes, "base64");
        writeWhole(out, bytes);
        return say(translate(terminal.language, "cli.written", { path: out, bytes: bytes.length }));
      }
      say(JSON.stringify(result, null, 2));
    };
    let complained = false;
    // The first line says what is wrong; the help that follows it is there for the asking.
    const complain = (text: unknown) => {
      if (!complained) terminal.err(String(text).trim().split("\n", 1)[0] ?? "");
      complained = true;
    };
    try {
      await cli.run({
        argv: words,
        prompts: false,
        logger: {
          info: answer,
          error: complain,
        },
        formatError: (error) => lineAbout(error, terminal.language),
        process: {
          exit(code) {
            exit = code;
            return undefined as never;
          },
        },
      });
    } catch (error) {
      // trpc-cli always ends by throwing, also after success; what happened has been said by then.
      if (!(error instanceof FailedToExitError)) throw error;
    }
    return exit;
  });
}
