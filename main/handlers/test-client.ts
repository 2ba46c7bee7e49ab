/** For tests: a real engine on a new workbook, and a client that calls the handlers in process. */
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { freshFolder } from "../../db/store/fresh-workbook.ts";
import type { Failure } from "../../shared/api/failure.ts";
import { createEngine } from "../engine/engine.ts";
import { annotations } from "./annotations.ts";
import { areas } from "./areas.ts";
import { candidates } from "./candidates.ts";
import { figureTables } from "./figure-tables.ts";
import { history } from "./history.ts";
import { indicators } from "./indicators.ts";
import { observations } from "./observations.ts";
import { search } from "./search.ts";
import { sources } from "./sources.ts";

const handlers = {
  annotations,
  areas,
  candidates,
  figureTables,
  history,
  indicators,
  observations,
  search,
  sources,
};

/** Close the engine when done; the folder goes with `dropFresh`. */
export async function testClient(options: { sample?: boolean } = {}) {
  const folder = freshFolder();
  const engine = createEngine({ configFolder: join(folder, "config") });
  engine.machine.set({ author: "陈敏" });
  await engine.create(join(folder, "测试.duibiao"), { sample: options.sample ?? false });
  const client = createRouterClient(handlers, { context: { engine } });
  return { client, engine };
}
export type TestClient = Awaited<ReturnType<typeof testClient>>["client"];

/** The failure that a call ends in, as a client sees it; fails the test if the call succeeds. */
export async function failureOf(call: Promise<unknown>): Promise<Failure & { code: string }> {
  try {
    await call;
  } catch (error) {
    const { code, data } = error as { code: string; data: Failure };
    return { code, ...data };
  }
  throw new Error("the call was not refused");
}

/** A report of our own making, in the style of those that districts publish. */
export const report = [
  "云栖新城跑出项目建设加速度",
  "",
  "2024-03-18 09:20:11",
  "",
  "今年一季度，云栖新城新签约项目9个，总投资额约41.5亿元，其中50亿元以上项目没有，10亿元以上项目2个。",
  "全域楼宇达到23幢，入驻企业近260家，税收同比增长超12%。",
  "来源：云栖日报 作者：林晓 编辑：周然",
].join("\r\n");

/** The span of `words` in a text. */
export const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length, words };
};
