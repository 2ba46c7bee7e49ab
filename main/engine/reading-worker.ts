/** Reads texts in a thread of its own, one after another, so that a long report never holds up the engine. */
import { parentPort } from "node:worker_threads";
import { readText, type TextReading } from "../../shared/source-text/reading.ts";
import type { ReadingTask } from "./readings.ts";

export type ReadingAnswer = { id: number; reading: TextReading } | { id: number; problem: string };

parentPort?.on("message", ({ id, text, source }: ReadingTask) => {
  let answer: ReadingAnswer;
  try {
    answer = { id, reading: readText(text, source) };
  } catch (error) {
    answer = { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer);
});
