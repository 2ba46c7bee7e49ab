/**
 * The words round a number that say how exactly it is meant: 约 近 超 不到 before it, 余 多 左右 以上 after it.
 * Longest first; each word has one bound.
 */
import type { Bound } from "../model/codes.ts";

const before: [string, Bound][] = [
  ["大约为", "approx"],
  ["超过了", "over"],
  ["突破了", "over"],
  ["接近于", "under"],
  ["不少于", "at_least"],
  ["不低于", "at_least"],
  ["不小于", "at_least"],
  ["不得低于", "at_least"],
  ["不得少于", "at_least"],
  ["不超过", "at_most"],
  ["不高于", "at_most"],
  ["不大于", "at_most"],
  ["不多于", "at_most"],
  ["不得超过", "at_most"],
  ["控制在", "at_most"],
  ["首次突破", "over"],
  ["首破", "over"],
  ["冲破", "over"],
  ["跨越", "over"],
  ["跨过", "over"],
  ["超过", "over"],
  ["超出", "over"],
  ["超越", "over"],
  ["突破", "over"],
  ["高于", "over"],
  ["大于", "over"],
  ["多于", "over"],
  ["大约", "approx"],
  ["大概", "approx"],
  ["大致", "approx"],
  ["约为", "approx"],
  ["约达", "approx"],
  ["近乎", "under"],
  ["将近", "under"],
  ["接近", "under"],
  ["不到", "under"],
  ["不足", "under"],
  ["未满", "under"],
  ["低于", "under"],
  ["少于", "under"],
  ["小于", "under"],
  ["几近", "under"],
  ["至少", "at_least"],
  ["最少", "at_least"],
  ["最低", "at_least"],
  ["至多", "at_most"],
  ["最多", "at_most"],
  ["最高", "at_most"],
  ["≥", "at_least"],
  ["≤", "at_most"],
  [">", "over"],
  ["<", "under"],
  ["≈", "approx"],
  ["约", "approx"],
  ["近", "under"],
  ["超", "over"],
  ["逾", "over"],
  ["破", "over"],
  ["过", "over"],
  ["上", "over"],
];

const after: [string, Bound][] = [
  ["及以上", "at_least"],
  ["或以上", "at_least"],
  ["及以下", "at_most"],
  ["左右", "approx"],
  ["上下", "approx"],
  ["以上", "at_least"],
  ["以下", "at_most"],
  ["以内", "at_most"],
  ["之内", "at_most"],
  ["不到", "under"],
  ["有余", "over"],
  ["出头", "over"],
];

/** 余, 多, 来 between the number and its unit (or 万/亿). */
export const inner: Record<string, Bound> = { 余: "over", 多: "over", 来: "approx", 几: "over" };

export interface Hedge {
  start: number;
  end: number;
  word: string;
  bound: Bound;
}

const byLast = new Map<string, [string, Bound][]>();
for (const entry of before) {
  const last = entry[0].slice(-1);
  const list = byLast.get(last);
  if (list) list.push(entry);
  else byLast.set(last, [entry]);
}
const firstChars = new Set(after.map(([word]) => word[0]));

/** The hedge that ends at `at`. 近 in 附近, 过 in 通过, 上 in 网上 are no hedges: see `isWordInside`. */
export function hedgeBefore(text: string, at: number): Hedge | undefined {
  const list = byLast.get(text[at - 1] ?? "");
  if (!list) return undefined;
  for (const [word, bound] of list) {
    if (!text.endsWith(word, at) || isWordInside(text, at - word.length, word)) continue;
    return { start: at - word.length, end: at, word, bound };
  }
  return undefined;
}

/** The hedge that begins at `at`. */
export function hedgeAfter(text: string, at: number): Hedge | undefined {
  if (!firstChars.has(text[at])) return undefined;
  for (const [word, bound] of after)
    if (text.startsWith(word, at)) return { start: at, end: at + word.length, word, bound };
  return undefined;
}

const otherWords: Record<string, RegExp> = {
  近: /[附最靠邻临贴亲远就]$/,
  过: /[通经超渡不透路胜错越]$/,
  上: /[网以线实市场会身手地向路基面等加早晚历事社总村乡镇县区街道桌午体思作用点度海跟赶晋]$/,
  约: /[节预签合集契大条履违邀公制简]$/,
  破: /[突打攻冲侦首爆]$/,
  超: /[高]$/,
  最高: /./,
};

/** Whether a short hedge is only the end of another word. */
function isWordInside(text: string, at: number, word: string): boolean {
  const pattern = otherWords[word];
  if (!pattern) return false;
  if (word === "最高") return /[历史创达]$/.test(text.slice(Math.max(0, at - 2), at));
  return pattern.test(text.slice(Math.max(0, at - 1), at));
}
