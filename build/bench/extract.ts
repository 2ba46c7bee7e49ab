/**
 * `extract`: characters a second of the whole extractor (value, unit, bound, period, area, indicator …) against
 * `@microsoft/recognizers-text-suite` reading only Chinese numbers, numbers with a unit and percentages, line by line
 * (its time grows faster than the length of its input). The same text for both, in the same run. Larger is better.
 */
import * as suite from "@microsoft/recognizers-text-suite";
import { extract } from "../../shared/extraction/extract.ts";
import { fixtureTexts } from "../../shared/extraction/fixtures/all.ts";
import { readFixture } from "../../shared/extraction/fixtures/fixture.ts";
import { type BenchResult, median } from "./entry.ts";

const rounds = 5;
/** Ours is so much faster that one pass would be too short to time. */
const oursTimes = 60;
/** Until V8 has compiled both sides and their regular expressions. */
const warmUps = 3;

/** Milliseconds of one call. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function benchExtract(): BenchResult {
  const texts = fixtureTexts.map((fixture) => readFixture(fixture).text);
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
