/**
 * Indicators that would say nothing at the head of a column (增速, 履约率, 投资, 连续时长) get what they belong to: what the
 * sentence named before, or what the clause goes on to say.
 */
import type { Candidate } from "./candidate.ts";
import type { FigureContext } from "./clauses.ts";
import type { IndicatorReading, Subject } from "./indicators.ts";

const bare =
  /^(?:(?:年均)?增速(?:倍数|变动|排名)?|变动|数|金额|占比|排名|综合排名|(?:总量|规模)排名|[\u4e00-\u9fa5]{0,2}率(?:变动)?|(?:兑现|办理|审批)?时限|(?:完成)?投资(?:增速)?|(?:环比|同比)增速|(?:累计)?[\u4e00-\u9fa5]{2}金额|(?:首期|已)?到位(?:金额|资金))$/;
const ofProjects = /^(?:履约|开工|竣工|投产|转化|落地|入库|复工|开复工|投用|达产)率/;
const ending = /(?:总数|数量|数|金额|面积|总额|增速|占比|排名|完成率|率)$/;

/** The indicator with what it belongs to; `sentence` words stand before the figure. */
export function completed(
  named: IndicatorReading,
  context: FigureContext,
  subject: Subject | undefined,
): string {
  const { indicator } = named;
  if (/^(?:连续|保持|持续|最长)?时长$/.test(indicator)) return lasting(context, subject);
  const rate =
    /率(?:排名)?$/.test(indicator) &&
    /([\u4e00-\u9fa5]*(?:资金|投资|额|金额|率))((?:履约|开工|竣工|投产|转化|落地)率)(排名)?$/.exec(indicator);
  if (rate && !/项目/.test(rate[1] ?? "")) return `项目${rate[2]}${rate[3] ?? ""}`;
  if (!bare.test(indicator)) return indicator;
  if (ofProjects.test(indicator)) {
    const own = subject && /项目/.test(subject.indicator) ? subject.indicator.replace(ending, "") : "项目";
    return own.endsWith("项目") ? own + indicator : `项目${indicator}`;
  }
  const opened = context.index === 0 ? opener(context.sentencePre) : "";
  const whole = opened || (subject?.topic ?? subject?.indicator ?? "").replace(ending, "");
  if (!whole || whole.endsWith(indicator) || whole.includes(indicator)) return indicator;
  return whole + indicator;
}

/** 地区生产总值连跨…台阶,年均增长: what the sentence opened with, where no figure stands between. */
function opener(sentencePre: string): string {
  return (
    /^(?:[\u4e00-\u9fa5]{1,6}，)?([\u4e00-\u9fa5]{2,12}?)(?:连续|连跨|首次|跨上|跨越|迈上|突破|稳步|持续|再创|实现|保持|不断|快速|总体)[^，。；]*，[^，。；]{0,8}$/.exec(
      sentencePre,
    )?.[1] ?? ""
  );
}

/** 连续三年获评…: what lasted is said behind. */
function lasting(context: FigureContext, subject: Subject | undefined): string {
  const behind = context.sentencePost
    .replace(/^(?:内|以内|的|被|获)/, "")
    .replace(/[“”]/g, "")
    .slice(0, 18)
    .split(/[，。；、]/)[0] as string;
  const needs = /^(?:位居|居|位列|列|保持|稳居|稳定|排名|达|增长|下降)/.test(behind);
  const whole = needs && subject ? subject.indicator.replace(ending, "") : "";
  return `${whole}${behind}时长`;
}

/** What an earlier figure of the report called the same: 投资 → 市级重点项目完成投资. */
export function asBefore(indicator: string, baseUnit: string, earlier: readonly Candidate[]): string {
  const grown = /^((?:完成)?投资)((?:投资)?(?:环比|同比)?增速)?$/.exec(indicator);
  if (!grown) return indicator;
  const stem = grown[1] as string;
  for (let at = earlier.length - 1; at >= 0 && at >= earlier.length - 40; at--) {
    const known = earlier[at] as Candidate;
    if (known.class !== "metric" || !known.indicator.endsWith(stem) || known.indicator === stem) continue;
    if (grown[2] === undefined && known.baseUnit !== baseUnit) continue;
    return known.indicator + (grown[2] ? "增速" : "");
  }
  return indicator;
}

/** The name of a time limit that a rule sets: 项目开工期限, 全额补贴租金期限. `undefined` where it sets none. */
export function limitOf(context: FigureContext): string | undefined {
  const act = /^(?:内|以内)?(?:可|须|应|即)?([\u4e00-\u9fa5]{2,10})/.exec(context.sentencePost)?.[1];
  const clause = context.sentencePre.slice(context.sentencePre.lastIndexOf("；") + 1);
  const who =
    /^(?:[^，。]{0,12}，)?([\u4e00-\u9fa5的]{2,14}?)(?:须|应当?|必须|要|承诺|不得)/.exec(clause)?.[1] ?? "";
  const named = /([\u4e00-\u9fa5]{2,12}(?:期限|时限|工期|周期)|有效期)(?:最长|不超过|为|是|原则上)*$/.exec(
    context.pre,
  )?.[1];
  if (named) return named;
  if (!act) {
    const given = /([\u4e00-\u9fa5、]{2,12})，?(?:连续)?(发放|补贴|补助|享受|给予|支持)$/.exec(
      context.rawPre,
    );
    const what = [...context.sentencePre.matchAll(/[\u4e00-\u9fa5]{0,4}(?:补贴|补助|奖励|津贴|贴息)/g)].at(
      -1,
    )?.[0];
    return given || context.rawPre.endsWith("连续发放") ? `${what ?? ""}发放期限` : undefined;
  }
  return `${who.slice(-8)}${act}期限`;
}
