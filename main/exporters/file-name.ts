/** Names of exported files: title and date, without what Windows, macOS or Linux refuse in a name. */

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 80;

/** `集中签约项目总投资额_2026-11-21.svg`. A name that is given keeps its words and gets the ending if it lacks it. */
export function exportName(title: string, ending: string, date: Date | null): string {
  const plain = Array.from(title.normalize("NFC"))
    .map((char) => (/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(char) ? " " : char))
    .join("")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[. ]+$/, "");
  const words = plain.toLowerCase().endsWith(`.${ending}`) ? plain.slice(0, -ending.length - 1) : plain;
  const short = Array.from(words).slice(0, longest).join("").trim() || "figure";
  const safe = reserved.test(short) ? `_${short}` : short;
  return `${safe}${date ? `_${localDate(date)}` : ""}.${ending}`;
}

const localDate = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0"))
    .join("-");
