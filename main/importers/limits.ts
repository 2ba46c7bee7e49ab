/**
 * How much an importer takes on. The numbers are several times what reports and tables of this trade have (a report:
 * 5–200 pages, 0.1–30 MB with pictures) and small enough that a hostile file costs seconds and megabytes only.
 */
export const megabyte = 1024 * 1024;

/** Text that a report may have: the limit of `text.ts`. */
export const textLimitMegabytes = 20;

export const limits = {
  /** Bytes of a file. */
  file: 64 * megabyte,
  /** Entries of a zip file, and bytes of all the parts that are unpacked out of it. */
  zipEntries: 20_000,
  unpacked: 256 * megabyte,
  /** Unpacked : packed of one part, looked at from `ratioFrom` bytes on; XML of real files stays below 100. */
  ratio: 250,
  ratioFrom: 8 * megabyte,
  /** Elements within elements of XML. */
  depth: 512,
  pdfPages: 2_000,
  /** Elements of a web page up to which the article is told from the furniture; beyond it all text is taken. */
  articleElements: 60_000,
  /** Rows of a sheet of figures, and cells that one merged text is written into. */
  tableRows: 100_000,
  mergedCells: 100_000,
  /** Figures that one table may propose. */
  tableFigures: 200_000,
  /** Files that are read at a time. */
  workers: 2,
  /** Seconds and heap of the worker that reads one file. */
  seconds: 60,
  heapMegabytes: 1_024,
} as const;
