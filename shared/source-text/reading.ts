/** All that follows from the text of a source alone: its figures, every numeral, its sections and sentences. Pure. */
import type { Candidate } from "../extraction/candidate.ts";
import type { Source } from "../extraction/document.ts";
import { extract } from "../extraction/extract.ts";
import { type Numeral, readNumerals } from "./numerals.ts";
import { partsOf, type TextParts } from "./sections.ts";

export interface TextReading extends TextParts {
  /** Class `other` included; later places of a repeated passage carry `repeatOf`. */
  candidates: Candidate[];
  numerals: Numeral[];
}

export function readText(text: string, source: Source): TextReading {
  const candidates = extract(text, source);
  return { candidates, numerals: readNumerals(text, candidates), ...partsOf(text) };
}
