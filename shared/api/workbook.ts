/** The open workbook, and opening another. Paths are those of the machine that runs the engine. */
import { z } from "zod";
import { about } from "./failure.ts";

export const WorkbookInfo = z.object({
  path: z.string(),
  /** File name without its ending. */
  name: z.string(),
  schema: z.int(),
  readOnly: z.boolean(),
  /** When the last revision was written, UTC; null: none yet. */
  savedAt: z.string().nullable(),
  author: z.string(),
  counts: z.object({
    observations: z.int(),
    sources: z.int(),
    comparisons: z.int(),
    openAnnotations: z.int(),
  }),
});
export type WorkbookInfo = z.infer<typeof WorkbookInfo>;

export const Backup = z.object({ path: z.string(), at: z.string(), reason: z.string(), bytes: z.int() });
export type Backup = z.infer<typeof Backup>;

export const workbook = {
  info: about("The open workbook: path, counts, when it was last written").output(WorkbookInfo),
  open: about("Open another workbook in place of this one")
    .input(
      z.object({
        path: z.string().min(1),
        /** To look only: also where somebody else has it open. */
        readOnly: z.boolean().default(false),
      }),
    )
    .output(WorkbookInfo),
  create: about(
    "Make a new workbook, empty or with the sample figures, and open it; an existing file is never overwritten",
  )
    .input(z.object({ path: z.string().min(1), sample: z.boolean().default(false) }))
    .output(WorkbookInfo),
  saveAs: about("Write a copy of the workbook to another path and open that")
    .input(z.object({ path: z.string().min(1) }))
    .output(WorkbookInfo),
  recent: about("Workbooks opened lately, newest first").output(
    z.array(z.object({ path: z.string(), openedAt: z.string(), exists: z.boolean() })),
  ),
  backups: about("Backups of the open workbook, newest first").output(z.array(Backup)),
  backUp: about("Make a backup now")
    .input(z.object({ reason: z.string().default("by hand") }))
    .output(Backup),
  restore: about("Put a backup in place of the open workbook, after backing that up")
    .input(z.object({ path: z.string() }))
    .output(WorkbookInfo),
};
