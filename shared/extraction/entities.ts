/** Whether a figure is about one company, project, plot or building, and which. */
import type { FigureContext } from "./clauses.ts";

const name = "[\\u4e00-\\u9fa5A-Za-z0-9·“”()]{2,24}?";
const companyEnd = "(?:有限责任公司|股份有限公司|有限公司|总公司|分公司|公司|集团|股份|控股|药业|重工)";
const projectEnd =
  "(?:项目|工程|地块|大厦|广场|生产线|产业化基地|生产基地|总部基地|数据中心|综合体|万象城|购物中心|一期|二期|三期)";
/** A company at the head of a clause; a project only where its size, cost or yield follows. */
const subjectPattern = new RegExp(
  `(?:^|[，。；：:“ \\n的]|由|其中|其中仅|仅|如|比如|例如)(${name}(?:${companyEnd}(?=(?!数|总|群|组|等|制|法)[^、])|${projectEnd}(?=[”，（(]?(?:，?(?:总|计划|预计|概算|投资|占地|用地|建筑|年产|产值|设计|规划|建成|达产|位于|由|于)|投资额?|这一项|盛大|正式))))`,
  "g",
);
const plural =
  /(?:分别|占|不含|[(][^)]*$|季度|[的把是了被为该这]|机构|、|全球|一批|多个|等|各类|重点|重大|全部|所有|集中|签约|开工|省市|新建|工业项目|亿元|产业项目|类项目|上述|以上|优质|这些|投资项目|建设项目|在建|续建|民生|政府|企业$|个|落地项目|备案|列入|制造业项目|服务业项目|农业项目|技改|保障房|安置房项目|领衔|家|人才|推进|实施|启动|引进|全市|全区|全县|全省|基础设施项目|房地产|更新项目)/;
const pronoun =
  /^(?:该(?:项目|公司|企业|地块|工程|集团)|公司|项目(?=总投资|占地|总建筑|计划|建成|达产|建设|规划|用地|于|由|将|分|一期|全部|预计|位于|投产|落|主要))/;

const attribute =
  /^[^，。；]{0,26}?的([\u4e00-\u9fa5A-Za-z]{2,14}?(?:万象城|广场|大厦|综合体|购物中心|商场|酒店|博物馆|体育馆|产业基地|工厂))(?:盛大|正式|开业|开工|投用|亮相|启用|奠基|落户|建成)/;

export interface EntityState {
  /** The company or project that the paragraph speaks of. */
  current: string | undefined;
  /** The project that the numbered item speaks of throughout. */
  item?: string | undefined;
}

/** The project that a heading names for the lines under it: 一、某某生产基地项目. */
export function entityOfHeading(line: string): string | undefined {
  const words = line.replace(
    /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[(][一二三四五六七八九十\d]{1,2}[)])/,
    "",
  );
  const named =
    /^(?:项目名称:)?([\u4e00-\u9fa5A-Za-z0-9()“”·]{5,30}(?:项目|工程|生产线|综合体|产业基地))$/.exec(
      words,
    )?.[1];
  return named &&
    !/(?:重点|重大|各类|推进|抓|实施|加快|情况|全市|全区|全县|系列|十大|五大|民生|建设工程$|攻坚)/.test(named)
    ? named
    : undefined;
}

/** The project that a numbered item names before it speaks of it: 1.某某生产基地项目。位于…. */
export function entityOfItem(line: string): string | undefined {
  const item =
    /^(?:\d{1,2}[.、．]|[(]\d{1,2}[)]|[一二三四五六七八九十]{1,2}是|[◆●■★])\s*([\u4e00-\u9fa5A-Za-z0-9·“”]{4,30}?(?:项目|工程|生产线|综合体|基地|[房园馆桥路厂站]))((?:[(][^()]{1,8}[)])?)[。:：]/.exec(
      line,
    );
  const name = item?.[1];
  return name && !/(?:推进|实施|加快|情况|抓好|全市|全区|全县|重点项目|系列|各类|新建项目|民生)/.test(name)
    ? name + (item[2] ?? "")
    : undefined;
}

export interface NamedEntity {
  name: string;
  /** Where the name ends in the text. */
  end: number;
}

/** The companies and projects that a sentence names as subjects, in order. */
function namedIn(text: string, from: number, to: number): NamedEntity[] {
  const sentence = text.slice(from, to);
  if (!mayName.test(sentence)) return [];
  const named: NamedEntity[] = [];
  for (const match of sentence.matchAll(subjectPattern)) {
    const name = match[1] ?? "";
    if (plural.test(name) || name.length < 4 || /^(?:该项目|工程)$/.test(name)) continue;
    named.push({ name: name.replace(/^[“”]/, ""), end: from + match.index + match[0].length });
  }
  return named;
}
const mayName = /公司|集团|股份|控股|药业|重工|项目|工程|地块|大厦|广场|生产线|基地|中心|综合体|万象城|期/;

/** The entity a figure is about, `undefined` for a statistic of an area. Updates the paragraph's entity. */
export function entityOf(context: FigureContext, text: string, state: EntityState): string | undefined {
  const { sentencePre, marks, reading } = context;
  const clause = context.rawPre;
  marks.entities ??= namedIn(text, marks.sentence.start, marks.sentence.end);
  let found: string | undefined;
  let behindName = 0;
  for (const named of marks.entities) {
    if (named.end > reading.start) break;
    found = named.name;
    behindName = named.end;
  }
  // 年产5万吨高端电子化学品项目总投资…: the number stands inside the project's name.
  const inside = /^[^，。；、]{2,24}?项目(?=，?(?:总投资|计划|位于|由|用地|占地))/.exec(context.post);
  if (inside && /(?:年产|总投资|日产|年处理|建筑面积)$/.test(clause))
    return `${/年产|日产/.test(clause) ? clause.slice(-2) : ""}${context.reading.value}${context.reading.unit}${inside[0]}`;
  // 投资1亿美元的某某油脂一期项目: the project stands behind its cost.
  const costs =
    /(?:总?投资额?|总?建筑面积|占地|用地|规模)(?:约|近|超|达)?$/.test(clause) &&
    /^(?:、(?:总?投资额?|总?建筑面积|占地(?:面积)?|用地(?:面积)?)[\d.]+[^，。；、]{1,5}){0,2}的(?!\d|[一二两三四五六七八九十]+个)([^，。；、的]{4,24}?(?:项目|中心|广场|基地|大厦|商务港|综合体|产业园|工程|工厂|总部))/.exec(
      context.sentencePost,
    );
  if (
    costs &&
    costs[1] &&
    !/(?:个|一批|等|类|以上|及以上|重大|重点|工业项目|产业项目|新建项目)/.test(costs[1])
  )
    return costs[1];
  // 350家品牌、15万平方米商业面积的某某商城盛大开业: the building stands behind.
  const behind = attribute.exec(context.sentencePost.slice(0, 48));
  if (behind?.[1] && !plural.test(behind[1])) return behind[1];
  const pointing =
    pronoun.test(clause.replace(/^[，、]/, "")) ||
    /(?:该项目|该公司|该企业|该地块|这家企业|^其)/.test(sentencePre.slice(-40));
  if (found) {
    const between = text.slice(behindName, reading.start);
    if (between.length > 110) return undefined;
    // Where the sentence turns to a whole (全市, 等, 合计), the project is only an example.
    if (/(?:全市|全区|全县|全省|合计|等[\u4e00-\u9fa5]{0,4}\d|等一批|以上项目)/.test(between))
      return undefined;
    state.current = found;
    return found;
  }
  if (pointing && state.current) return state.current;
  if (state.item && !/(?:全市|全区|全县|全省|全国)/.test(clause)) return state.item;
  return undefined;
}
