/** What the reading of a text carries along: the text itself, and what section, paragraph and sentence have said so far. */
import type { Accumulation, Scenario } from "../model/codes.ts";
import type { AreaState } from "./area-readings.ts";
import type { Candidate } from "./candidate.ts";
import type { ReportFrame } from "./document.ts";
import type { EntityState } from "./entities.ts";
import type { Folded } from "./fold.ts";
import type { Subject } from "./indicators.ts";
import type { PeriodState } from "./periods.ts";

export interface Reader {
  text: string;
  folded: Folded;
  original: string;
  frame: ReportFrame;
  candidates: Candidate[];
  keys: (string | undefined)[];
}
export interface State {
  period: PeriodState;
  area: AreaState;
  entity: EntityState;
  plan: boolean;
  subject: Subject | undefined;
  scenario: Scenario;
  /** How many figures so far were aimed at, and how many happened. */
  aimed: number;
  happened: number;
  /** The lines before belong to the heading's project. */
  underHeading: boolean;
  /** The line before announces this one (…: or …；). */
  announced: boolean;
}

/** What one figure of a sentence leaves to the next. */
export interface Pass {
  scenario: Scenario;
  last: Accumulation | null;
}
