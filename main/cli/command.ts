/** The stable short forms: what a command is, how its arguments are read, and its help. */
import { parseArgs } from "node:util";
import { type TextKey, translate } from "../../shared/i18n/translate.ts";
import { Complaint } from "./complaint.ts";
import type { Terminal } from "./terminal.ts";

export interface Option {
  about: TextKey;
  /** How its value is written in the help: FILE. */
  value: string;
  /** Must be given. */
  required?: true;
  /** May be given several times, and each value may be a list with commas. */
  several?: true;
  choices?: readonly string[];
  number?: true;
}

export interface Arguments {
  files: string[];
  /** The value of an option; undefined: not given. */
  one: (name: string) => string | undefined;
  /** The value of a required option. */
  must: (name: string) => string;
  /** All values of a repeatable option. */
  all: (name: string) => string[];
  number: (name: string) => number | undefined;
}

export interface Command {
  name: string;
  summary: TextKey;
  /** What stands between the name and the options: FILE… */
  operands?: string;
  options: Record<string, Option>;
  /** Does it; the exit code. */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

const program = "npm run -s duibiao --";

/** What the shell's user wrote after the command's name. Throws a `Complaint` that says what is wrong with it. */
export function readArguments(command: Command, argv: string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.keys(command.options).map((name) => [name, { type: "string" as const, multiple: true }]),
    ),
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in command.options))
      throw new Complaint("cli.unknownOption", { name: token.rawName, command: command.name });
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
      throw new Complaint("cli.needsValue", { name: token.rawName });
  }
  if (command.operands === undefined && positionals[0] !== undefined)
    throw new Complaint("cli.tooMany", { name: positionals[0], command: command.name });
  if (command.operands !== undefined && positionals.length === 0)
    throw new Complaint("cli.needsFile", { command: command.name });

  const given = (name: string): string[] => (values[name] ?? []) as string[];
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && given(name).length === 0)
      throw new Complaint("cli.needsOption", { name, command: command.name });
    for (const value of given(name)) {
      if (option.number && !Number.isFinite(Number(value)))
        throw new Complaint("cli.notANumber", { name, value });
      for (const word of option.several ? splitList(value) : [value])
        if (option.choices && !option.choices.includes(word))
          throw new Complaint("cli.oneOf", { name, value: word, choices: option.choices.join(", ") });
    }
  }
  return {
    files: positionals,
    one: (name) => given(name).at(-1),
    must: (name) => given(name).at(-1) ?? "",
    all: (name) => given(name).flatMap(splitList),
    number: (name) => (given(name).length > 0 ? Number(given(name).at(-1)) : undefined),
  };
}

/** Words with commas between, also Chinese ones. */
const splitList = (value: string): string[] =>
  value
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const usageOf = (command: Command): string =>
  [
    program,
    command.name,
    command.operands,
    ...Object.entries(command.options).map(([name, option]) => {
      const usage = `--${name} ${option.value}`;
      return option.required ? usage : `[${usage}]`;
    }),
  ]
    .filter(Boolean)
    .join(" ");

/** The help of one command. */
export function helpOf(command: Command, { language }: Pick<Terminal, "language">): string {
  const rows = Object.entries(command.options).map(([name, option]): [string, string] => [
    `--${name} ${option.value}`,
    translate(language, option.about),
  ]);
  rows.push(["--help", translate(language, "cli.help")]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    translate(language, command.summary),
    "",
    `${translate(language, "cli.usage")}: ${usageOf(command)}`,
    "",
    `${translate(language, "cli.options")}:`,
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    "",
  ].join("\n");
}
