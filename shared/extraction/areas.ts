/**
 * Mentions of areas, and what they stand for once the report's own area is known: 余杭 → 余杭区, 全市 → the city above
 * it, 新城 and 该区 → the area that was named before.
 */
import { findPlaces, lineage, type Place, placeAt } from "./gazetteer.ts";
import { zoneEndingAt } from "./zones.ts";

export interface AreaMention {
  start: number;
  end: number;
  /** As it would be written plainly: 余杭区, 良渚新城. For `self` the words themselves. */
  name: string;
  kind: "place" | "zone" | "self";
  place: Place | undefined;
  /** Only the short form (余杭). */
  short: boolean;
}

const selfPattern =
  /全国|(?:全|我|本|该)(?:省|市|区|县|州|旗|镇|乡|街道|新城|新区|园区|园|开发区|高新区|经开区|小镇|港区|辖区)(?![级域直])/y;
const selfStart = "全我本该";

/** The area that is mentioned at `at`, if any: a place of the gazetteer or a word that points back. */
export function mentionAt(text: string, at: number, known: KnownAreas): AreaMention | undefined {
  if (selfStart.includes(text[at] ?? " ")) {
    selfPattern.lastIndex = at;
    const match = selfPattern.exec(text);
    if (match)
      return {
        start: at,
        end: at + match[0].length,
        name: match[0],
        kind: "self",
        place: undefined,
        short: false,
      };
  }
  const match = placeAt(text, at);
  if (!match) return undefined;
  if (
    match.short &&
    (!known.acceptsShort(text.slice(at, match.end), match.everyday) || orgAfter(text, match.end))
  )
    return undefined;
  const place = known.choose(match.places);
  return {
    start: at,
    end: match.end,
    name: place?.name ?? text.slice(at, match.end),
    kind: "place",
    place,
    short: match.short,
  };
}

const orgPattern =
  /^(?:[\u4e00-\u9fa5A-Za-z()]{0,14}?(?:公司|集团|大学|学院|医院|银行|日报|晚报|研究院|研究所)|时代|重工|重汽|钢铁|石化|药业|白药|股份|实业|控股|电气|电器|国投|城投|建投|交投|啤酒|机床|[东西南北中]?路|街(?!道)|大道|机场|站|湾(?!区)|大厦|广场|海关|铁路|江(?!新区)|人民|方言|菜)/;
const orgAfter = (text: string, end: number) => orgPattern.test(text.slice(end, end + 18));

/** The zone that ends just before `end`, as a mention. */
export function zoneMention(text: string, end: number, floor: number): AreaMention | undefined {
  const zone = zoneEndingAt(text, end, floor);
  if (!zone) return undefined;
  if (zone.generic)
    return {
      start: zone.start,
      end: zone.end,
      name: zone.name,
      kind: "self",
      place: undefined,
      short: false,
    };
  const places = findPlaces(zone.name);
  return {
    start: zone.start,
    end: zone.end,
    name: zone.name,
    kind: places.length ? "place" : "zone",
    place: places[0],
    short: false,
  };
}

/**
 * What the text has told so far about places: which short forms to trust and which of several places of one name is
 * meant. Short forms of provinces and cities are trusted at once, those of districts when the full name or the short
 * form of its surroundings is in the text's head.
 */
export class KnownAreas {
  private readonly trusted = new Set<string>();
  private readonly lines = new Set<string>();

  /** `head`: title, metadata and the full names that the text uses. */
  constructor(names: Iterable<Place>) {
    for (const place of names) {
      for (const above of lineage(place)) {
        this.trusted.add(above.short);
        this.lines.add(above.code);
      }
    }
  }

  acceptsShort(word: string, everyday: boolean): boolean {
    if (this.trusted.has(word)) return true;
    if (everyday) return false;
    return findPlaces(word).some(
      (place) => place.level < 2 || (place.parent && this.lines.has(place.parent.code)),
    );
  }

  choose(places: Place[]): Place | undefined {
    return (
      places.find((place) => this.lines.has(place.code)) ??
      places.find((place) => place.parent && this.lines.has(place.parent.code)) ??
      [...places].sort((a, b) => a.level - b.level)[0]
    );
  }
}

const levelOf: Record<string, number> = { 省: 0, 市: 1, 区: 2, 县: 2, 旗: 2, 州: 1 };

/** The name that a pointing word (全市, 新城, 该区) stands for, seen from the report's own area. */
export function resolveSelf(word: string, home: HomeArea): string | undefined {
  if (word === "全国") return "全国";
  const kind = word.replace(/^[全我本该]/, "");
  const level = levelOf[kind];
  if (level === undefined) {
    // 新城, 园区, 开发区: the report's own zone, if it is one.
    return home.place === undefined || home.name.endsWith(kind) ? home.name : undefined;
  }
  if (home.name.endsWith(kind) && (home.place || home.within === undefined)) return home.name;
  const line = home.within ? lineage(home.within) : [];
  // A prefecture's own level first, then by the ending of the name.
  return (
    line.find((place) => place.name.endsWith(kind))?.name ??
    line.find((place) => place.level === level)?.name ??
    (home.within ? undefined : home.name)
  );
}

export interface HomeArea {
  /** 良渚新城, 余杭区. */
  name: string;
  /** Set when the home is a place of the gazetteer. */
  place: Place | undefined;
  /** The place itself or the one around the zone, as far as the text tells. */
  within: Place | undefined;
}
