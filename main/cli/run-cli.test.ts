/** The command line's short forms on a sample workbook: what they write, what they refuse, and their exit codes. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../shared/model/codes.ts";
import { clientOf, prepareEngine } from "../engine/start.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
let workbook: string;

async function cli(words: string[], language: Language = "zh-CN") {
  const chunks: Buffer[] = [];
  const err: string[] = [];
  const exit = await runCli(words, {
    language,
    out: (text) => chunks.push(Buffer.from(text)),
    err: (line) => err.push(line),
  });
  return { exit, out: Buffer.concat(chunks).toString("utf8"), err };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duibiao 命令-"));
  process.env["DUIBIAO_CONFIG_DIR"] = join(folder, "config");
  workbook = join(folder, "示例 工作簿.duibiao");
  const made = await cli(["sample", "--workbook", workbook]);
  if (made.exit !== 0) throw new Error(made.err.join());
}, 120_000);
afterAll(() => {
  delete process.env["DUIBIAO_CONFIG_DIR"];
  rmSync(folder, { recursive: true, force: true });
});

describe("sample", () => {
  it("never overwrites, and does not become the workbook that the app opens next", async () => {
    const before = readFileSync(workbook);
    const again = await cli(["sample", "--workbook", workbook]);
    expect(again.exit).toBe(1);
    expect(again.err).toEqual([expect.stringContaining("已经存在")]);
    expect(readFileSync(workbook)).toEqual(before);
    expect(existsSync(join(folder, "config", "recent.json"))).toBe(false);
  });
});

describe("list", () => {
  it("writes a table for people and all rows for programs", async () => {
    const table = await cli(["list", "--workbook", workbook, "--limit", "3"]);
    expect(table.out.split("\n")).toHaveLength(7);
    expect(table.out).toMatch(/^编号/);
    const rows = JSON.parse(
      (await cli(["list", "--workbook", workbook, "--format", "json"])).out,
    ) as unknown[];
    const csv = (await cli(["list", "--workbook", workbook, "--format=csv"])).out;
    expect(rows.length).toBeGreaterThan(100);
    expect(csv.trim().split(/\r?\n/).length).toBeGreaterThan(rows.length);
    expect((await cli(["list", "--workbook", workbook, "--limit", "1"], "en")).out).toContain("1 of ");
  });
});

describe("import", () => {
  it("takes what it can, says what it cannot, and makes the workbook if need be", async () => {
    const good = join(folder, "云岭.txt");
    const bad = join(folder, "坏.txt");
    writeFileSync(good, "云岭新区一季度签约项目9个，总投资约41.5亿元。");
    writeFileSync(bad, new Uint8Array([0, 1, 2, 0, 3]));
    const target = join(folder, "新.duibiao");
    const first = await cli(["import", bad, good, join(folder, "无.txt"), "--workbook", target]);
    expect(first.exit).toBe(1);
    expect(first.out.trim().split("\n")).toHaveLength(2);
    expect(first.out).toContain("已导入：云岭.txt");
    expect(first.err).toHaveLength(2);
    const second = await cli(["import", good, "--workbook", target]);
    expect(second).toMatchObject({ exit: 0, err: [] });
    expect(second.out).toContain("未重复导入");
  });
});

describe("compare", { timeout: 120_000 }, () => {
  const compare = (out: string, ...more: string[]) =>
    cli([
      "compare",
      "--workbook",
      workbook,
      "--indicator",
      "签约项目总投资额",
      "--areas",
      "余杭区，良渚新城",
      "--out",
      join(folder, out),
      ...more,
    ]);

  it("writes chart and table, the same bytes for the same input, over an existing file", async () => {
    for (const name of ["图.svg", "图.png", "表.csv"]) {
      const first = await compare(name);
      expect(first).toMatchObject({ exit: 0, err: [] });
      const bytes = readFileSync(join(folder, name));
      expect(bytes.length).toBeGreaterThan(200);
      expect((await compare(name)).exit).toBe(0);
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
    }
    expect(readFileSync(join(folder, "图.svg"), "utf8")).toContain("良渚新城");
    expect(readFileSync(join(folder, "图.png")).subarray(1, 4).toString()).toBe("PNG");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("refuses in one line what it does not know, with what is near", async () => {
    const cases: [string[], RegExp][] = [
      [["--areas", "良渚"], /没有叫「良渚」的地区。相近的有：良渚新城/],
      [["--indicator", "总投资"], /没有叫「总投资」的指标。相近的有/],
      [["--period", "某年"], /某年/],
      [["--period", "1999"], /没有写出文件。有数据的期间/],
      [["--scenario", "dream"], /actual, target, forecast/],
      [["--width", "wide"], /--width/],
      [["--bogus", "1"], /--bogus/],
    ];
    for (const [words, expected] of cases) {
      const refused = await compare("不该有.svg", ...words);
      expect(refused).toMatchObject({ exit: 1, out: "", err: [expect.stringMatching(expected)] });
    }
    expect((await compare("图.gif")).err).toEqual([expect.stringContaining(".svg、.png 或 .csv")]);
    expect(existsSync(join(folder, "不该有.svg"))).toBe(false);
  });
});

describe("extract", () => {
  it("writes one JSON object a line, with offsets into the file, without a workbook", async () => {
    const file = join(folder, "报.txt");
    const text = "云岭新区2024年一季度签约项目9个，\r\n总投资额约41.5亿元。";
    writeFileSync(file, text);
    const { exit, out } = await cli(["extract", file, "--format", "jsonl"]);
    expect(exit).toBe(0);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { start: number; end: number; text: string; value?: number });
    expect(rows.map((row) => text.slice(row.start, row.end))).toEqual(rows.map((row) => row.text));
    expect(rows.map((row) => row.value)).toContain(41.5);
    expect((await cli(["extract", file, "--out", join(folder, "out")])).exit).toBe(0);
    expect(readFileSync(join(folder, "out", "报.jsonl"), "utf8")).toBe(out);
  });
});

describe("any command", { timeout: 120_000 }, () => {
  it("has help, which succeeds and names every option", async () => {
    for (const name of ["import", "list", "compare", "sample", "extract"]) {
      const help = await cli([name, "--help"], "en");
      expect(help).toMatchObject({ exit: 0, err: [] });
      expect(help.out).toContain(`Usage: npm run -s duibiao -- ${name}`);
    }
    expect((await cli([])).out).toContain("observations");
    expect((await cli(["observations", "--help"])).out).toContain("One observation");
  });

  it("says in one line what is wrong with the words", async () => {
    const cases: [string[], RegExp][] = [
      [["nothing"], /nothing/],
      [["observations", "nothing"], /observations nothing/],
      [["observations", "get"], /--id/],
      [["list"], /--workbook/],
      [["list", "--workbook"], /--workbook/],
      [["list", "--workbook", workbook, "extra"], /extra/],
      [["list", "--workbook", workbook, "--format", "xml"], /table, json, csv/],
      [["list", "--workbook", join(folder, "无.duibiao")], /找不到文件/],
      [["import", "--workbook", workbook], /import --help/],
      [["workbook", "info"], /--workbook/],
    ];
    for (const [words, expected] of cases)
      expect(await cli(words)).toMatchObject({ exit: 1, out: "", err: [expect.stringMatching(expected)] });
  });

  it("reads beside an engine that writes, and is refused, with the name, when it would write too", async () => {
    const engine = prepareEngine({ remember: false });
    await engine.open(workbook);
    expect((await cli(["list", "--workbook", workbook, "--limit", "1"])).exit).toBe(0);
    const report = join(folder, "云岭.txt");
    const refused = await cli(["import", report, "--workbook", workbook]);
    expect(refused).toMatchObject({ exit: 1, err: [expect.stringContaining("上使用")] });
    const undo = await cli(["history", "undo", "--workbook", workbook]);
    expect(undo).toMatchObject({ exit: 1, err: [expect.stringContaining("上使用")] });
    expect((await clientOf(engine).workbook.info()).readOnly).toBe(false);
    await engine.close();
  });

  it("works as a program, in the language of the locale", () => {
    const script = fileURLToPath(new URL("./cli.ts", import.meta.url));
    const run = (locale: string) =>
      spawnSync(process.execPath, [script, "list", "--workbook", "nowhere.duibiao"], {
        encoding: "utf8",
        env: { ...process.env, LC_ALL: locale },
      });
    const chinese = run("zh_CN.UTF-8");
    expect(chinese.status).toBe(1);
    expect(chinese.stderr).toMatch(/^找不到文件[^\n]*\n$/);
    expect(run("en_GB.UTF-8").stderr).toMatch(/^The file [^\n]*\n$/);
  });
});
