/**
 * Zones under two names. Where the text says which is short for which (某某高新技术产业开发区(以下简称“某某高新区”)) the short
 * form stands for the full name; where it only uses both, the place's name with the short ending is the plain one.
 */
import type { AreaMention } from "./areas.ts";

const defined = /^[(](?:以下)?(?:统一|统|合)?简称:?[“]?([\u4e00-\u9fa5]{2,12}?)[”]?[)，、]/;
const endings: readonly (readonly [long: string, short: string])[] = [
  ["高新技术产业开发区", "高新区"],
  ["高新技术产业园区", "高新区"],
  ["经济技术开发区", "经开区"],
  ["经济开发区", "经开区"],
];

/** No report names more zones; keeps the comparison of names bounded. */
const mostNames = 500;

/** The mentions with one name for each zone. */
export function unified(text: string, areas: AreaMention[]): AreaMention[] {
  const names = new Map<string, string>();
  for (const mention of areas) {
    if (mention.kind === "self") continue;
    const short = defined.exec(text.slice(mention.end, mention.end + 26))?.[1];
    if (short && !names.has(short)) names.set(short, mention.name);
  }
  const full = new Set(names.values());
  const told = new Set<string>();
  for (const { name, kind } of areas) if (kind !== "self" && told.size < mostNames) told.add(name);
  for (const name of told) {
    const ending = endings.find(([long]) => name.endsWith(long) && name.length > long.length + 1);
    if (!ending || full.has(name) || names.has(name)) continue;
    const stem = name.slice(0, -ending[0].length);
    for (const other of told) {
      if (!other.endsWith(ending[1]) || other.slice(0, 2) !== stem.slice(0, 2) || names.has(other)) continue;
      names.set(name, stem + ending[1]);
      names.set(other, stem + ending[1]);
      break;
    }
  }
  if (names.size === 0) return areas;
  return areas.map((mention) => {
    const name = mention.kind === "self" ? undefined : names.get(mention.name);
    return name === undefined ? mention : { ...mention, name };
  });
}
