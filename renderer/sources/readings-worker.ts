/** Reads a text off the page's thread: a long report takes seconds, and typing goes on meanwhile. */
import { type ReadingRequest, readingsOf } from "./readings-of.ts";

self.addEventListener("message", (event: MessageEvent<ReadingRequest>) => {
  const { text, source } = event.data;
  self.postMessage(readingsOf(text, source), { transfer: [] });
});
