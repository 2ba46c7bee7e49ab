/** The real reports, beside the repository where they are at hand. Tests that need them say so where they are not. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./host.ts";

export const corpus = join(root, "..", "shared", "corpus");
export const hasCorpus = existsSync(join(corpus, "linping-2023.txt"));
export const report = (name: string) => join(corpus, `${name}.txt`);
if (!hasCorpus)
  console.log("The real reports (../shared/corpus) are not here: journeys that read them do not run.");
