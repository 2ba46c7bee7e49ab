/**
 * Text that was set in lines, made whole again. PDF files printed by Chromium with the system's Noto CJK have radicals
 * (⻓ U+2ED3) where the page shows characters (长): those are put right, together with the compatibility characters and
 * ligatures that NFKC knows. NFKC as a whole is not used: it would turn ，（％① into ,(%1, and a source must read as it
 * was printed.
 */

/** Radical of U+2E80–2EFF, the character it stands for (Unicode's Equivalent_Unified_Ideograph). */
const radicalPairs = [
  "⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳",
  "⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫",
  "⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌",
  "⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝",
  "⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风",
  "⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯",
  "⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟",
];
const radicals = new Map(
  radicalPairs.flatMap((row) => row.split(" ").map((pair) => [pair[0]!, pair.slice(1)])),
);
/** Long dashes, radicals, compatibility ideographs, ligatures. */
const wrong = /[\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]|[\u{2f800}-\u{2fa1f}]/gu;

// Of the Kangxi radicals, the one whose shape simplified fonts share with another character than NFKC says.
radicals.set("⼾", "户");
// Fonts set two dashes as one.
radicals.set("⸺", "——").set("⸻", "———");

/** Characters as people type them, in place of the look-alikes that fonts give; length may change. */
export const plainCharacters = (text: string): string =>
  text.replace(wrong, (character) => radicals.get(character) ?? character.normalize("NFKC"));

const wide = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026`;
const endsWide = new RegExp(`[${wide}]$`, "u");
const startsWide = new RegExp(`^[${wide}]`, "u");
const betweenWide = new RegExp(`(?<=[${wide}])[ \\u00a0\\u3000]+(?=[${wide}])`, "gu");

/** Two pieces that stood one after the other (on a line, or on two): a space only where both sides are set in Latin. */
export function joinPieces(before: string, after: string): string {
  if (before === "" || after === "" || /\s$/.test(before) || /^\s/.test(after)) return before + after;
  if (endsWide.test(before) || startsWide.test(after)) return before + after;
  // A word broken at the line's end: invest-/ment.
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  if (/[-/–]$/.test(before)) return before + after;
  return `${before} ${after}`;
}

/** Takes out the spaces that justified setting leaves between Chinese characters. */
export const closeGaps = (text: string): string => text.replace(betweenWide, "");

const brokenWide = new RegExp(`(?<=[${wide}])\\n(?=[${wide}])`, "gu");
/** Takes out the line ends between Chinese characters. */
export const unbroken = (text: string): string => text.replace(brokenWide, "");

/** No trailing spaces, at most one empty line in a row, none at either end. */
export const tidyLines = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00a0\u3000]+(?=\n|$)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
