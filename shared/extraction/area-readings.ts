/** The area a figure is about: the last one that stands as a subject before it in the sentence, the paragraph's, the report's. */
import { type AreaMention, type HomeArea, resolveSelf } from "./areas.ts";
import { type FigureContext, without } from "./clauses.ts";

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
  // 先进制造业开发区: no name of its own, so it is that of the report's area.
  if (
    mention.kind === "zone" &&
    nameless.test(mention.name) &&
    !/(?:区|园|城)$/.test(home.name.slice(-3, -1))
  )
    return home.name.endsWith(mention.name) ? home.name : home.name + mention.name;
  return mention.name;
}

const nameless =
  /^(?:先进|现代|智能|高端|制造业?|服务业?|装备|循环|经济|技术|高新|产业|工业|新型|绿色|食品|材料|化工|农业|物流|商贸|科技|文化|旅游)+(?:开发区|高新区|经开区|集聚区|园区|产业园|工业园|示范区)$/;

const scopeBefore =
  /(?:位居|位列|名列|列|居|占|占到|排|比|较|高于|低于|超过|快于|慢于|跻身|蝉联|为|是|向|对|与|和|同|入选|获|被|获评|成为|打造|建设|创建|融入|服务|进入|走在|领跑|首个|来自|参加|参与|到|至|从|由|赴|离|距|接轨|对接|面向|辐射|覆盖|通往|联通|纳入|列入|以|按)$/;

/** Whether an area stands where a subject stands: at the clause's head, behind a date or a connective. */
function opensClause(before: string): boolean {
  return (
    before === "" ||
    /[，。；：:！？)”\n 」]$/.test(before) ||
    /(?:年|月|日|号|季度|年底|年末|底|末|来|期间|目前|当前|全年|其中|同时|此外|另外|而|但|因此|为此|不仅|使|让|在|据|助力|推动|截至|去年|今年|上年|年内|仅|如今|近年来|以前|以来)$/.test(
      before,
    )
  );
}

/** Whether a mention can be the subject of what follows it. */
function isSubject(text: string, mention: AreaMention, sentenceStart: number): boolean {
  const before = text.slice(Math.max(sentenceStart, mention.start - 8), mention.start);
  const after = text.slice(mention.end, mention.end + 2);
  if (mention.name === "全国") return /^$|[，。；：]$/.test(before) && /^(?:共|累计|有|已)/.test(after);
  if (scopeBefore.test(before) || /[“《]$/.test(before)) return false;
  // 全省唯一, 全市第一: a scope. 某某园等6个: an example.
  if (/^[\u4e00-\u9fa5]{0,6}?(?:排名|位次|名列|位居|位列)/.test(text.slice(mention.end, mention.end + 8)))
    return false;
  if (
    /^(?:唯一|首[个家批座条例次]|第|最|前[列\d一二三四五六七八九十]|平均|各|领先|率先|总量|比重|等)/.test(
      after,
    )
  )
    return false;
  return opensClause(before);
}

/**
 * The areas of a sentence that stand as subjects. 青岛市即墨区 and A区、B区 are one chain: what holds for the first
 * holds for the last.
 */
export function subjectsOf(text: string, areas: AreaMention[], sentenceStart: number): AreaMention[] {
  const subjects: AreaMention[] = [];
  let previous: AreaMention | undefined;
  let was = false;
  for (const mention of areas) {
    const between = previous ? text.slice(previous.end, mention.start) : "";
    const chained = previous !== undefined && /^(?:|[、和与]|的)$/.test(between) && mention.kind !== "self";
    const listed = text[mention.end] === "、" && text[mention.start - 1] !== "、";
    const is: boolean = chained
      ? was && !text.slice(mention.end, mention.end + 1).startsWith("等")
      : isSubject(text, mention, sentenceStart) &&
        !(listed && !areas.some((other) => other.start === mention.end + 1));
    if (is && !(between === "的" && mention.kind === "place")) subjects.push(mention);
    was = is;
    previous = mention;
  }
  return subjects;
}

export function areaOf(
  context: FigureContext,
  text: string,
  home: HomeArea,
  state: AreaState,
): { area: string | null; reason: string } {
  const { marks, reading, post } = context;
  let found: string | undefined;
  const lastSemicolon = marks.sentence.start + context.sentencePre.lastIndexOf("；");
  for (const mention of marks.subjects) {
    if (mention.start >= reading.start) break;
    // Behind a ； the sentence speaks of the whole again, unless it began with this area.
    const opened = /^(?:据悉|据统计|其中|同时|此外)?$/.test(
      without(text, marks.sentence.start, mention.start, marks).replace(/[“，、的在]/g, ""),
    );
    if (!opened && mention.end <= lastSemicolon && marks.subjects.at(-1) === mention) continue;
    const name = nameOf(mention, home, state.paragraph);
    if (name) found = name;
  }
  // 6.52平方公里的某某产业园: the area stands behind its own size.
  const behind =
    /^(?:m2|km2|mu|ha)$/.test(reading.baseUnit) &&
    (post.startsWith("的") ||
      marks.areas.some((mention) => mention.kind === "zone" && mention.start === reading.end))
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
  subjects: AreaMention[],
  sentenceStart: number,
  home: HomeArea,
): string | undefined {
  const first = subjects[0];
  if (!first || first.start - sentenceStart > 2 || /^(?:的|等)/.test(text.slice(first.end, first.end + 1)))
    return undefined;
  const name = nameOf(first, home);
  if (!name || name === home.name) return undefined;
  if (first.kind === "self") return undefined;
  const below =
    first.kind === "zone" ||
    (first.place !== undefined && home.place !== undefined && first.place.level > home.place.level);
  return below ? name : undefined;
}
