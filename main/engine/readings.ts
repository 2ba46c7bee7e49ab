/**
 * What texts say, kept in memory by their hash and by what is known of the source: reading is a pure function of both.
 * Short texts are read at once; longer ones in a worker (a report of 10,000 characters takes some 100 ms, the first one
 * longer), which starts with the first of them and holds nothing up: neither the engine nor the end of the process.
 */
import { Worker } from "node:worker_threads";
import type { Source } from "../../shared/extraction/document.ts";
import { readText, type TextReading } from "../../shared/source-text/reading.ts";
import type { ReadingAnswer } from "./reading-worker.ts";

export interface ReadingTask {
  id: number;
  text: string;
  source: Source;
}

const shortText = 1_000;
/** Characters of text whose readings are kept; the ones asked for last. */
const keptCharacters = 20_000_000;

/** The worker beside this file: a .ts in the tree, a .js where it was built. */
const workerFile = new URL(
  `./reading-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

interface Waiting {
  resolve: (reading: TextReading) => void;
  reject: (error: Error) => void;
}
let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function fail(error: Error): void {
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

function startedWorker(): Worker {
  if (worker) return worker;
  const started = new Worker(workerFile);
  worker = started;
  started.unref();
  started.on("message", (answer: ReadingAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ("reading" in answer) asked?.resolve(answer.reading);
    else asked?.reject(new Error(answer.problem));
  });
  started.on("error", fail);
  started.on("exit", (code) => {
    if (worker === started) fail(new Error(`the reading thread ended with ${code}`));
  });
  return started;
}

const readInWorker = (text: string, source: Source): Promise<TextReading> =>
  new Promise((resolve, reject) => {
    const thread = startedWorker();
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    thread.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage({ id, text, source } satisfies ReadingTask);
  });

const kept = new Map<string, { characters: number; reading: Promise<TextReading> }>();
let characters = 0;

/** The reading of a text; `hash` names the text. Rejects only where the thread dies (out of memory). */
export function readingOf(hash: string, text: string, source: Source): Promise<TextReading> {
  const key = JSON.stringify([hash, source.title, source.date, source.publisher, source.area]);
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known.reading;
  }
  const reading =
    text.length <= shortText ? Promise.resolve(readText(text, source)) : readInWorker(text, source);
  kept.set(key, { characters: text.length, reading });
  characters += text.length;
  const drop = (old: string) => {
    characters -= kept.get(old)?.characters ?? 0;
    kept.delete(old);
  };
  for (const old of kept.keys()) {
    if (characters <= keptCharacters || old === key) break;
    drop(old);
  }
  reading.catch(() => drop(key));
  return reading;
}
