/** One piece of arithmetic that a text implies, and whether it closes within what its words allow. */
import { z } from "zod";
import { Span } from "../model/span.ts";

export const CheckKind = z.enum([
  /** Parts against their total (其中), a list against its sum. */
  "parts",
  /** Quarters and months against the year, one to three quarters against three. */
  "periods",
  /** Plan and actual against the stated completion. */
  "completion",
  /** A growth against the two levels. */
  "growth",
  /** A part against the whole by the stated share. */
  "share",
  /** Projects by class of size against their number and their total. */
  "classes",
]);
export type CheckKind = z.infer<typeof CheckKind>;

export const OperandRole = z.enum([
  "part",
  "total",
  "plan",
  "actual",
  "stated",
  "before",
  "after",
  "whole",
  "size",
]);
export type OperandRole = z.infer<typeof OperandRole>;

/** In the base unit of the check; null: open at that end. */
export const CheckInterval = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
});

export const CheckOperand = z.object({
  role: OperandRole,
  /** Where it stands in this source; null for a figure of another source. */
  span: Span.nullable(),
  /** The words of the figure: 近1800亿元. */
  text: z.string(),
  /** The stored figure, if it was accepted. */
  observationId: z.int().nullable(),
});
export type CheckOperand = z.infer<typeof CheckOperand>;

export const ArithmeticCheck = z.object({
  kind: CheckKind,
  operands: z.array(CheckOperand).min(2),
  /** What the operands come to, and what is stated; in `baseUnit`. */
  expected: CheckInterval,
  stated: CheckInterval,
  baseUnit: z.string(),
  /** How both are compared: they must meet (`equal`), or what is expected may not be more (`at_most`). */
  relation: z.enum(["equal", "at_most"]),
  closes: z.boolean(),
  /**
   * Whole numbers that would fit, where things are counted one by one (at most 20; `[]`: none, and that is why it does
   * not close). Null where whole numbers play no part.
   */
  integers: z.array(z.int()).nullable(),
  /** The sentences of the operands in this source, in the order of the text. */
  sentences: z.array(Span),
});
export type ArithmeticCheck = z.infer<typeof ArithmeticCheck>;
