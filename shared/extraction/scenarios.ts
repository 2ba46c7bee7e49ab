/** Whether a figure happened (actual), is aimed at (target) or is expected (forecast). */
import type { Scenario } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";
import { isBase } from "./terms.ts";

const forecastWords =
  /预计|预期(?!目标|性)|有望|可望|料将|估计|预测|可实现|可达|可新增|可形成|可带动|可年产|可提供|可满足|将带来|将达到?|将形成|将实现|将超过?|将突破|将增[加至]|将新增|将带动|将吸引|将为|将有|将提供|将可|达产后|投产后|建成后|全部达产|满产后/;
const targetWords =
  /力争|确保|争取|奋力实现|目标(?!任务完成)|拟(?!定|态)|计划(?:总|再)?(?:投资|实施|新建|新增|建设|完成|引进|开工|用地|安排|到|在|总|于|招|培|打|建|年|今|明|改|新|推)|规划到|任务是|立下|安排(?:中央|省|市)?(?:预算|财政|投资)|要(?:达到|实现|完成|建成|突破|新增|引进|培育|超过|保持|控制|力争|在|做到|确|竣工|交付|开工|新建|建设|招引|推进|抓好)|不低于|不少于|须|必须|应(?:达到|不|当)|原则上|努力(?:实现|使)|预期目标|主要目标|约束性|任务目标|目标任务|年度任务|最高不超过/;
const endTarget = /^[^。；]{0,160}(?:等[\u4e00-\u9fa5]{0,8}(?:目标|任务(?!完成)))/;
const doneWords =
  /(?:已|完成了|实现了|取得|获得|累计(?!.{0,8}将)|实际|比上年|同比|较上年|去年|截至|达到了|了)/;
const willAct =
  /将(?:[\u4e00-\u9fa5]{0,6})?(?:实施|建设|打造|推进|完成|开工|引进|培育|竣工|交付|新建|改造|安排|投入|开展|启动|提升|组织|举办|建成|确保|力争|新增|改建|扩建|争取|招引|落地|签约|发放|供应|收储|出让|整治|创建|认定|推出|设立|拓展|盘活|落实|优化)/;
const planned = /计划(?:总)?投资|年度(?:计划)?投资计划|年度计划|投资计划|计划(?:开|竣)工|概算/;

export interface ScenarioContext {
  /** The section speaks of what is to be done. */
  planSection: boolean;
  /** The figure's year lies behind the report's. */
  future: boolean;
  /** The figure's period has passed. */
  past: boolean;
  /** A notice: what it says is a commitment. */
  notice: boolean;
}

export function scenarioOf(
  context: FigureContext,
  around: ScenarioContext,
): { scenario: Scenario; reason: string } {
  const { rawPre, sentencePre, post } = context;
  const clause = rawPre + context.reading.hedge;
  const done = (scenario: Scenario, reason: string) => ({ scenario, reason });
  const aims = /力争|确保|争取(?!到)|要完成/.test(clause);
  if (!aims && /完成[\u4e00-\u9fa5]{0,6}(?:计划|目标|任务)|(?:计划|目标|任务)的$|超额/.test(rawPre))
    return done("actual", "scenario.completion");
  if (/预期目标|预期性/.test(sentencePre)) return done("target", "scenario.goal");
  if (/到20[2-9]\d年/.test(sentencePre) && /将/.test(rawPre)) return done("target", "scenario.goal");
  if (forecastWords.test(clause))
    return done(/力争|确保/.test(clause) ? "target" : "forecast", "scenario.expected");
  if (targetWords.test(clause)) return done("target", "scenario.goal");
  if (planned.test(rawPre)) return done("target", "scenario.plan");
  if (/^(?:的)?(?:年度)?(?:目标|任务)(?!的|已|全)/.test(post)) return done("target", "scenario.goal");
  if (willAct.test(clause))
    return done(/将(?:带来|达|形成|超|突破)/.test(clause) ? "forecast" : "target", "scenario.will");
  const actualHere = /(?:已|完成了|实现了|累计|实际|建成了|获评)/.test(rawPre) || post.startsWith("了");
  if (!actualHere) {
    const { marks } = context;
    marks.ahead ??= aheadWords.test(sentencePre + context.sentencePost);
    const far = marks.ahead ? strongest(sentencePre) : undefined;
    if (far) return done(far, "scenario.sentence");
    if (marks.ahead && endTarget.test(context.sentencePost)) return done("target", "scenario.goal");
  }
  const since = /今年(?!以来)[^。；]*$/.exec(sentencePre)?.[0] ?? sentencePre;
  const base = isBase(context);
  if (base && around.notice) return done("actual", "scenario.base");
  if (
    around.notice &&
    !around.past &&
    !/(?:已|完成了|实现了|累计(?!不|最高)|同比|截至|目前|近年来)/.test(since + context.reading.hedge)
  )
    return done("target", "scenario.notice");
  if (around.future) return done("target", "scenario.future");
  if (around.planSection && !around.past && !doneWords.test(clause))
    return done("target", "scenario.section");
  return done("actual", "scenario.default");
}

/** A sentence without any of these says nothing of what is to be. */
const aheadWords = /力争|确保|争取|目标|预计|有望|将|产后|成后|计划|到20|拟|任务|要/;

/** The last word of the sentence before the figure that speaks of what is to be, unless something done stands behind it. */
function strongest(sentencePre: string): Scenario | undefined {
  const cut = sentencePre.slice(-240);
  const far =
    /力争|确保|争取(?!到)|主要目标|目标是|目标为|预计|有望|将(?=[\u4e00-\u9fa5]{0,12}(?:实施|建设|打造|推进|完成|开工|引进|培育|竣工|交付|重点|加快|继续|围绕|着力|全力|通过|依托|借助|发挥|坚持|深入|聚焦|持续|努力|锚定|紧扣|奋力|抓好|深化|强化|统筹|大力|切实|积极))|建成后|投产后|达产后|计划(?=开工|建设|实施|新建|到|在|总投资|年内|今年|全年|于|投资)|到20[2-9]\d年|拟(?=建|引|投|新|用|安|于|在)|任务(?:是|为|:)|要(?=在|全力|实现|完成|达到|确保)/g;
  let last: RegExpExecArray | undefined;
  for (const match of cut.matchAll(far)) last = match;
  if (!last) return undefined;
  const tail = cut.slice(last.index + last[0].length);
  if (/[；]/.test(tail) && !/力争|确保|目标|到20|预计/.test(last[0])) return undefined;
  if (/(?:已|完成了|实际完成|累计完成|目前|截至)/.test(tail)) return undefined;
  return /预计|有望|后$/.test(last[0]) ? "forecast" : "target";
}
