/**
 * `extract`: characters a second of the whole extractor (value, unit, bound, period, area, indicator …) against
 * `@microsoft/recognizers-text-suite` reading only Chinese numbers, numbers with a unit and percentages, line by line
 * (its time grows faster than the length of its input). The same text for both, in the same run. Larger is better.
 * The text is that of the real reports where they are at hand (`../shared/corpus`), else our own fixtures.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as suite from "@microsoft/recognizers-text-suite";
import { extract } from "../../shared/extraction/extract.ts";
import { fixtureTexts } from "../../shared/extraction/fixtures/all.ts";
import { readFixture } from "../../shared/extraction/fixtures/fixture.ts";
import { type BenchResult, median } from "./entry.ts";

const rounds = 5;
/** Ours is so much faster that one pass would be too short to time. */
const oursTimes = 60;
/** Until V8 has compiled both sides and their regular expressions; ours has many small ones, so it is run longer. */
const warmUps = 2;
const oursWarmUps = 8;

/**
 * The fixtures are nothing but figures (one in 20 characters); the reports that people read have one in about 120. So
 * each line of a fixture is followed by a paragraph without one: one figure in about 90 characters all in all.
 */
const prose = [
  "清晨的河岸公园里,散步的居民沿着新修的步道慢慢走着,不时停下来看看对岸正在抬升的塔吊。住在附近的老人说,过去这里是一片荒滩,如今成了孩子们最爱来的地方,傍晚时分还能听到社区合唱团的歌声。",
  "面对外部环境的变化,干部们把办公桌搬到了企业的车间旁边,白天听意见,晚上理清单,把能当场解决的事情当场解决,把需要协调的事情写进台账,逐项跟进,逐项销号,让企业少跑路、少等待。",
  "谈起未来,负责人说,最要紧的还是把基础打牢:规划要管得住,产业要立得起,城市要留得下人。只有把每件小事做扎实,园区才会有长久的吸引力,企业才愿意把研发和总部放在这里。",
];

/** Milliseconds of one call. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** The real reports, or what resembles them. */
function reports(): string[] {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".txt")) : [];
  if (files.length > 0) return files.map((name) => readFileSync(`${corpus}${name}`, "utf8"));
  console.log("extract: the real reports (../shared/corpus) are not here; measured on the fixtures instead.");
  return fixtureTexts.map((fixture) =>
    readFixture(fixture)
      .text.split("\n")
      .map((line, index) => `${line}\n${prose[index % prose.length]}`)
      .join("\n"),
  );
}

export function benchExtract(): BenchResult {
  const texts = reports();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  const culture = suite.Culture.Chinese;
  let seen = 0;
  const bareRound = () => {
    for (const line of lines) {
      seen += suite.recognizeNumber(line, culture).length;
      seen += suite.recognizePercentage(line, culture).length;
      seen += suite.recognizeCurrency(line, culture).length;
      seen += suite.recognizeDimension(line, culture).length;
      seen += suite.recognizeAge(line, culture).length;
      seen += suite.recognizeTemperature(line, culture).length;
    }
  };
  const oursRound = () => {
    for (let turn = 0; turn < oursTimes; turn++) for (const text of texts) seen += extract(text).length;
  };
  const speeds = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < oursWarmUps; turn++) oursRound();
  for (let round = -warmUps; round < rounds; round++) {
    const bare = timed(bareRound);
    const ours = timed(oursRound) / oursTimes;
    if (round < 0) continue;
    speeds.bare.push((characters / bare) * 1000);
    speeds.ours.push((characters / ours) * 1000);
  }
  if (seen === 0) throw new Error("neither side read a figure");
  const [ours, bare] = [median(speeds.ours), median(speeds.bare)];
  return { name: "extract", ours, bare, ratio: ours / bare, unit: "chars/s", n: characters };
}
