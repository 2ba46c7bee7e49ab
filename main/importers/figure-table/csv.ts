/** Delimited text → rows of cells: RFC 4180 as Excel and WPS write it, the delimiter guessed, quotes forgiving. */

/** Of two that part equally well, the earlier one: nobody writes a tab by accident. */
const delimiters = ["\t", ",", ";", "|", "，"] as const;

/** The delimiter that parts the first lines most evenly; `,` where none does. */
export function guessDelimiter(text: string): string {
  const lines = parseCsv(text.slice(0, 20_000), "\u0000", 30)
    .map(([line]) => line ?? "")
    .filter((line) => line.trim() !== "");
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => parseCsv(line, delimiter, 1)[0]!.length - 1);
    const most = Math.max(0, ...counts);
    if (most === 0) continue;
    const usual = counts.filter((count) => count === most).length;
    const score = usual / lines.length + Math.min(most, 20) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Rows of cells. A quoted cell may hold delimiters, line ends and doubled quotes; an open quote ends with the text. */
export function parseCsv(text: string, delimiter: string, maxRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < maxRows) {
    let cell: string;
    if (text[at] === '"' && delimiter !== "\u0000") {
      let end = at + 1;
      let words = "";
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote < 0) {
          words += text.slice(end);
          end = text.length;
          break;
        }
        words += text.slice(end, quote);
        end = quote + 1;
        if (text[end] !== '"') break;
        words += '"';
        end++;
      }
      const [stop] = nextStop(text, end, delimiter);
      cell = words + text.slice(end, stop);
      at = stop;
    } else {
      const [stop] = nextStop(text, at, delimiter);
      cell = text.slice(at, stop);
      at = stop;
    }
    row.push(cell);
    if (at < text.length && text.startsWith(delimiter, at)) {
      at += delimiter.length;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

function nextStop(text: string, from: number, delimiter: string): [number] {
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === "\n" || character === "\r" || character === delimiter) break;
  }
  return [at];
}
