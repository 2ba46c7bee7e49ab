/** File names that every system takes: made of a title and a day (habit 42). */

const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 80;

/** `签约总投资额-2026-11-21.svg`. `ending` without a dot. */
export function downloadName(title: string, ending: string, day = new Date()): string {
  const cut = Array.from(
    title
      .replace(forbidden, " ")
      .replace(/\s+/g, " ")
      .replace(/^[\s.]+|[\s.]+$/g, ""),
  )
    .slice(0, longest)
    .join("")
    .trim();
  const name = cut === "" || reserved.test(cut) ? `duibiao ${cut}`.trim() : cut;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${name}-${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}.${ending}`;
}
