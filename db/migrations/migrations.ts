/**
 * Every step of the schema, numbered from 1. A released step is frozen: what it says is in files out there. A new one
 * gets the next number, a golden file of the schema before it (db/golden) and a test from there.
 */
import { sql as initial } from "./0001-initial.ts";
import { sql as review } from "./0002-review.ts";

export interface Migration {
  /** The schema that the step leads to. */
  schema: number;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { schema: 1, sql: initial },
  { schema: 2, sql: review },
];

/** The schema that this program writes. */
export const currentSchema = migrations.length;

/** `PRAGMA application_id` of every workbook: "DUIB". */
export const applicationId = 0x44_55_49_42;
