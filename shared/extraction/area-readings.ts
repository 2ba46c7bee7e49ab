/** The area a figure is about: the last one that stands as a subject before it in the sentence, the paragraph's, the report's. */
import { type AreaMention, type HomeArea, resolveSelf } from "./areas.ts";
import { type FigureContext, opensClause } from "./clauses.ts";

export interface AreaState {
  /** The area that the paragraph is about, if it began with one. */
  paragraph: string | undefined;
}

/** The plain name of a mention seen from the report's own area; `undefined` if it points nowhere. */
export function nameOf(mention: AreaMention, home: HomeArea, paragraph?: string): string | undefined {
  if (mention.kind === "self") {
    const kind = mention.name.replace(/^[全我本该]/, "");
    if (paragraph && kind.length >= 2 && !home.name.endsWith(kind)) return paragraph;
    if (
      kind.length >= 2 &&
      home.place === undefined &&
      !home.name.endsWith(kind) &&
      !["园区", "辖区"].includes(kind) &&
      !/(?:开发区|高新区|新区|经开区)/.test(home.name + kind)
    )
      return undefined;
    return resolveSelf(mention.name, home);
  }
  // 杭州高新区(滨江): the place in the brackets is the same area.
  if (mention.place && home.name.endsWith(`(${mention.place.short})`)) return home.name;
  return mention.name;
}

const scopeBefore =
  /(?:位居|位列|名列|列|居|占|占到|排|比|较|高于|低于|超过|快于|慢于|跻身|蝉联|为|是|向|对|与|和|同|入选|获|被|获评|成为|打造|建设|创建|融入|服务|进入|走在|领跑|首个|来自|参加|参与|到|至|从|由|赴|离|距|接轨|对接|面向|辐射|覆盖|通往|联通|纳入|列入|以|按)$/;

/** Whether a mention can be the subject of what follows it. */
export function isSubject(text: string, mention: AreaMention, sentenceStart: number): boolean {
  const before = text.slice(Math.max(sentenceStart, mention.start - 4), mention.start);
  if (mention.name === "全国")
    return (
      /^$|[，。；：]$/.test(before) && /^(?:共|累计|有|已)/.test(text.slice(mention.end, mention.end + 2))
    );
  if (scopeBefore.test(before)) return false;
  if (/[“《]$/.test(before)) return false;
  if (
    /^(?:唯一|首[个家批座条例次]|第|最|前[列\d一二三四五六七八九十]|平均|各|领先|总量|比重)/.test(
      text.slice(mention.end, mention.end + 2),
    )
  )
    return false;
  return opensClause(text, mention, sentenceStart);
}

export function areaOf(
  context: FigureContext,
  text: string,
  home: HomeArea,
  state: AreaState,
): { area: string | null; reason: string } {
  const { marks, reading, post } = context;
  let found: string | undefined;
  let last: AreaMention | undefined;
  for (const mention of marks.areas) {
    if (mention.start >= reading.start) break;
    // 未来科技城的数字小镇: what belongs to a subject is one.
    const within =
      last !== undefined &&
      mention.start === last.end + 1 &&
      text[last.end] === "的" &&
      mention.kind === "zone";
    if (!within && !isSubject(text, mention, marks.sentence.start)) continue;
    last = mention;
    const name = nameOf(mention, home, state.paragraph);
    if (name) found = name;
  }
  // 6.52平方公里的某某产业园: the area stands behind its own size.
  const behind =
    /^(?:m2|km2|mu|ha)$/.test(reading.baseUnit) && /^的/.test(post)
      ? marks.areas.find(
          (mention) =>
            mention.kind === "zone" && mention.start >= reading.end && mention.end <= context.clauseEnd + 1,
        )
      : undefined;
  if (behind) return { area: behind.name, reason: "area.behind" };
  if (found) return { area: found, reason: "area.sentence" };
  if (state.paragraph) return { area: state.paragraph, reason: "area.paragraph" };
  return { area: home.name || null, reason: "area.report" };
}

/** The area that a sentence leaves to the next ones of its paragraph: only one below the report's own. */
export function carriedArea(
  text: string,
  areas: AreaMention[],
  sentenceStart: number,
  home: HomeArea,
): string | undefined {
  const first = areas[0];
  if (!first || first.start - sentenceStart > 2 || !isSubject(text, first, sentenceStart)) return undefined;
  const name = nameOf(first, home);
  if (!name || name === home.name) return undefined;
  if (first.kind === "self") return undefined;
  const below =
    first.kind === "zone" ||
    (first.place !== undefined && home.place !== undefined && first.place.level > home.place.level);
  return below ? name : undefined;
}
