/** An engine for the time of one command, with a client that calls the contract's procedures in process. */
import { existsSync } from "node:fs";
import { type Client, clientOf, type Engine, openOrLook, prepareEngine } from "../engine/start.ts";
import { Complaint } from "./complaint.ts";

export interface Session {
  engine: Engine;
  client: Client;
}

export interface Opening {
  /** Default: the workbook opened last. */
  workbook?: string | undefined;
  /** look: also where somebody else has it open. create: made, empty, if it is not there. none: nothing is opened. */
  mode: "look" | "write" | "create" | "none";
}

/** Opens what is asked for in `engine`. Whether the workbook was made. */
export async function openFor(engine: Engine, { workbook, mode }: Opening): Promise<boolean> {
  if (mode === "none") return false;
  const path = workbook ?? engine.recent().find((entry) => entry.exists)?.path;
  if (path === undefined) throw new Complaint("cli.noWorkbook");
  if (mode === "create" && !existsSync(path)) {
    await engine.create(path, { sample: false });
    return true;
  }
  if (mode === "look") await openOrLook(engine, path);
  else await engine.open(path);
  return false;
}

/** Runs `work` with the workbook open, and closes it whatever happens. */
export async function withSession<T>(
  opening: Opening,
  work: (session: Session, created: boolean) => Promise<T>,
): Promise<T> {
  const engine = prepareEngine({ remember: false });
  try {
    const created = await openFor(engine, opening);
    return await work({ engine, client: clientOf(engine) }, created);
  } finally {
    await engine.close();
  }
}
