/**
 * The indicator of a figure: a short noun phrase that would head a column. Built from the words of its clause; where the
 * clause names nothing (增长3.1%; 约883亩) from what the sentence named before.
 */
import type { Measure } from "../model/codes.ts";
import { completed } from "./bare-indicators.ts";
import type { FigureContext } from "./clauses.ts";
import { genericHead, join, level } from "./level-indicators.ts";
import { growthWords } from "./measures.ts";
import { nounAfter, phraseBefore, trimmed } from "./phrases.ts";

/** What the sentence has named so far. */
export interface Subject {
  /** The collective that generic heads (增加值, 总投资) belong to. */
  topic?: string | undefined;
  /** The base unit of the figure that named it. */
  base?: string | undefined;
  /** What stood before 其中: the parts are parts of it. */
  parent?: Subject | undefined;
  verb: string;
  noun: string;
  /** The indicator as it was written out. */
  indicator: string;
}
export interface IndicatorReading extends Subject {
  reason: string;
}

const growthStrip = new RegExp(
  `(?:(?:同比|环比|逆势|逆市|大幅|快速|稳步|平稳|小幅|较快|持续|强劲|年均|按可比价格?计算?|按可比口径|可比口径|按?同口径|同口径|可比价|(?:剔除|扣除)[\\u4e00-\\u9fa5]{2,8}因素后?|实际|名义|比上年同期|较上年同期|比上年末?|较上年末?|比去年|较去年|比年初|较年初|两年平均|平均每年|年|又|再|净|累计|日均)*(?:${growthWords})(?:了|率|幅度?|速度?)?(?:分别|均)?(?:达到了?|为|达|是|保持|实现|在|到|至)?|(?:比|较)(?:上年|去年|年初|计划|前三年平均)?(?:同期|末|底)?)$`,
);

/** `subject`: what was named before in the sentence; `peers`: the subjects of the figures before it, nearest last. */
export function indicatorOf(
  context: FigureContext,
  measure: Measure,
  subject: Subject | undefined,
  ofClass: boolean,
): IndicatorReading {
  const named = byMeasure(context, measure, subject, ofClass);
  return { ...named, indicator: completed(named, context, subject) };
}

function byMeasure(
  context: FigureContext,
  measure: Measure,
  subject: Subject | undefined,
  ofClass: boolean,
): IndicatorReading {
  switch (measure) {
    case "growth":
      return growth(context, subject);
    case "share":
    case "completion":
      return share(context, measure, subject);
    case "rank":
      return rank(context, subject);
    default:
      return level(context, measure, subject, ofClass);
  }
}

function stripGrowth(words: string): string {
  let text = words;
  for (let turn = 0; turn < 4; turn++) {
    const next = text.replace(/(?:约|近|超过?|了|的|共)$/, "").replace(growthStrip, "");
    if (next === text) break;
    text = next;
  }
  return text.replace(/(?:比|较)(?:上年|去年)?(?:同期|同月)?(?:多|少|增|减)?$/, "");
}

function growth(context: FigureContext, subject: Subject | undefined): IndicatorReading {
  if (context.reading.baseUnit === "rank") {
    const moved = rank(
      {
        ...context,
        pre: context.pre.replace(/(?:前移|后移|上升|提升|跃升|提高|前进|下降|进|升|移|晋升|退)了?$/, ""),
      },
      subject,
    );
    return { ...moved, indicator: `${moved.indicator}变动` };
  }
  const points = context.reading.baseUnit === "percentage_point";
  const count =
    !points &&
    context.reading.baseUnit !== "percent" &&
    context.reading.baseUnit !== "ratio" &&
    context.reading.baseUnit !== "permille";
  // 高于全省平均水平5.1个百分点: of what was named before.
  const against = /^(.*?)(高于|低于|快于|慢于|高出|好于)([\u4e00-\u9fa5]{2,10})$/.exec(context.pre);
  if (points && against && (subject || against[1])) {
    const own = phraseBefore(against[1] ?? "").noun.replace(/(?:增速|增幅|增长)$/, "");
    const noun = own || (subject?.indicator ?? "").replace(/增速$/, "");
    const rate = own && /(?:率|比重|占比)$/.test(own) ? "" : "增速";
    return {
      ...(subject ?? { verb: "", noun }),
      indicator: `${noun}${rate}${against[2]}${against[3]}`,
      reason: "indicator.inherited",
    };
  }
  const bare = trimmed(stripGrowth(context.pre));
  const speed =
    points &&
    (/(?:增速|增幅|涨幅|降幅)/.test(context.pre) ||
      /(?:加快|回升|回落|放缓|收窄|扩大)了?$/.test(context.pre));
  const phrase = phraseBefore(bare.replace(/(?:增速|增幅|增长率|涨幅|降幅)$/, ""));
  let noun = phrase.noun || (phrase.verb && subject ? subject.noun : "");
  let reason = "indicator.clause";
  if (!noun || (genericHead.test(noun) && subject)) {
    if (subject) {
      noun = genericHead.test(noun)
        ? `${subject.noun}${noun}`
        : subject.indicator
            .replace(/(?:增速|增长率|增幅|变动)$/, "")
            .replace(points ? /$^/ : /占.*比重$/, "");
      reason = "indicator.inherited";
    } else noun = nounAfter(context.post.replace(/^(?:的)?(?:速度|增长|增速)?/, ""));
  }
  if (/^超(?:时序|序时)/.test(noun) && subject)
    return { ...subject, indicator: `${subject.indicator}超时序进度幅度`, reason: "indicator.inherited" };
  noun = noun.replace(/(?:数量|总数)$/, "数").replace(/(?<=投资)完成率$/, "");
  const rate = points ? (speed ? "增速变动" : "变动") : count ? "增量" : "增速";
  const clean = noun.replace(/(?:增速|增长率|增幅|年均|同比)$/, "");
  return { verb: phrase.verb, noun: clean, indicator: clean ? clean + rate : rate, reason };
}

function share(context: FigureContext, measure: Measure, subject: Subject | undefined): IndicatorReading {
  const { post } = context;
  const pre = context.pre.replace(/(?:提高|提升|上升|增加|扩大|下降|降低|回落|达)(?:到|至)了?$/, "");
  if (context.reading.part !== undefined) {
    const names = /产业/.test(context.sentencePre)
      ? ["第一产业", "第二产业", "第三产业"]
      : ["一", "二", "三"];
    return {
      verb: "",
      noun: "",
      indicator: /产业/.test(context.sentencePre)
        ? `${names[context.reading.part - 1] ?? ""}增加值占地区生产总值比重`
        : `${names[context.reading.part - 1] ?? ""}占比`,
      reason: "indicator.clause",
    };
  }
  const done = measure === "completion";
  // 贡献了14.8%的地区生产总值、近三成的税收; 以全市约1/20的土地: shares of the area around.
  const given = /^的([\u4e00-\u9fa5]{2,12})/.exec(post)?.[1];
  const around = /(?:以|用)[^。；]{0,3}(全[市省国区县])[^。；]{0,60}$/.exec(context.sentencePre)?.[1];
  if (given && around && !done && !/占/.test(pre)) {
    const noun = nounAfter(post);
    return { verb: "", noun, indicator: `占${around}${noun}比重`, reason: "indicator.share" };
  }
  const occupied = /^(.*?)占(?:全部|全市|全省|全区|全县|全国|到)?(.*)$/.exec(
    pre.replace(/(?:的|约|近|超过?|达到?|为|到|比重|比例|比)+$/, ""),
  );
  if (/占比(?:分别|均)?(?:达到?|为|是)?$/.test(pre) && !done) {
    const own = phraseBefore(pre.replace(/占比(?:分别|均)?(?:达到?|为|是)?$/, "")).noun;
    const noun = own || subject?.indicator.replace(/(?:增速|数)$/, "") || "";
    // 一般公共预算收入24亿元,税收占比71%: a part of what was named before.
    const total = subject?.indicator.replace(/(?:增速|金额)$/, "") ?? "";
    if (
      /^[\u4e00-\u9fa5]{0,4}(?:税收|税收收入|支出)$/.test(own) &&
      /(?:预算|财政)[\u4e00-\u9fa5]*(?:收入|支出)$/.test(total)
    )
      return { verb: "", noun, indicator: `${noun}占${total}比重`, reason: "indicator.share" };
    return {
      verb: "",
      noun,
      indicator: `${noun}占比`,
      reason: own ? "indicator.clause" : "indicator.inherited",
    };
  }
  if (occupied && !done) {
    const own = phraseBefore(occupied[1] ?? "");
    const noun = own.noun || subject?.indicator.replace(/(?:增速|数)$/, "") || own.verb;
    const whole = trimmed((occupied[2] ?? "").replace(/(?:的|比重|比例|总量|总数)+$/, "")) || "";
    return {
      verb: "",
      noun,
      indicator: whole ? `${noun}占${whole}比重` : `${noun}占比`,
      reason: "indicator.share",
    };
  }
  const bare = trimmed(
    (/率(?:为|达到?|是|约|分别)*$/.test(pre) ? pre : stripGrowth(pre)).replace(
      /(?:完成|实现)?(?:全年|年度|年初)?(?:目标任务|计划|任务|目标|预算)数?的?$/,
      "",
    ),
  );
  const phrase = phraseBefore(bare);
  let { noun } = phrase;
  // 开复工率: the verb is part of the noun.
  if (noun === "率" && !done) noun = `${phrase.verb}率`;
  if (!noun || genericHead.test(noun)) {
    const after = nounAfter(post);
    if (after && !done && post.startsWith("的")) noun = after;
    else if (subject) noun = noun ? `${subject.noun}${noun}` : subject.indicator.replace(/(?:增速)$/, "");
    else noun ||= after;
  }
  if (done) {
    if (noun === "率") {
      const what = subject
        ? subject.indicator.replace(phrase.verb, "").replace(/(?:金额|额|增速|数)$/, "")
        : "";
      const rate = `${what}${phrase.verb || (what ? "完成" : "")}率`;
      return { verb: "", noun: rate, indicator: rate, reason: "indicator.completion" };
    }
    const base = noun.replace(/(?:完成率|率)$/, "") || phrase.verb;
    return {
      verb: "",
      noun: base,
      indicator: `${base}${noun.endsWith("率") ? noun.slice(base.length) : "完成率"}`,
      reason: "indicator.completion",
    };
  }
  const named = /(?:率|比重|占比|比例|份额|度|系数)$/.test(noun);
  const withVerb = phrase.verb && !named ? join(phrase.verb, noun) : noun;
  return { verb: phrase.verb, noun, indicator: named ? noun : `${withVerb}占比`, reason: "indicator.clause" };
}

function rank(context: FigureContext, subject: Subject | undefined): IndicatorReading {
  const bare = context.pre
    .replace(/[“”]|\([^()]*\)/g, "")
    .replace(/分列[\u4e00-\u9fa5]{0,6}$/, "")
    .replace(
      /(?:(?:在?(?:全国|全省|全市|全区|全县|全球|世界|省内|市内|同类|县市区?|各县市区?|长三角|中部|西部)[\u4e00-\u9fa5]{0,8}?)?(?:排名?|位居|位列|居|列|名列|排在|跃居|稳居|跃升至|上升至|升至|前移至|蝉联|保持|跻身|进入|挺进|入围|入选|上榜)(?:全国|全省|全市|全区|全县|全球|世界|省内|市内|同类|各县市区?|县市区?|中部|西部|长三角)?(?:第)?[\u4e00-\u9fa5]{0,4})$/,
      "",
    );
  const list =
    /(?:进入|跻身|挺进|入围|入选|上榜了?|位列|位居|列|跃升至?)([\u4e00-\u9fa5“”\d年]{3,30}?)的?$/.exec(
      context.pre,
    )?.[1];
  const named =
    list && /(?:榜|百强|强|排名|排行|指数|竞争力|名单|榜单)/.test(list)
      ? trimmed(list.replace(/[“”]/g, ""))
      : "";
  const ahead =
    /(?:进入|跻身|挺进|入围|入选|上榜了?|位列|位居|列|跃升至?|发布)[“《]?([^，。；]{3,24}?(?:榜单?|排名|百强[区县市]?|指数|竞争力))/.exec(
      context.sentencePost,
    )?.[1];
  const scoped = bare.replace(/在[^，。]{2,16}(?:中|里)$/, "");
  // 在全国高新区综合评价中列第38位: the evaluation has a name.
  const evaluation =
    /在([\u4e00-\u9fa5“”()]{3,30}?(?:考核|评价|评估|榜单?|竞争力|指数|测评|评选|考评))(?:结果)?(?:中|里|上)?[\u4e00-\u9fa5]{0,6}$/.exec(
      context.pre,
    )?.[1];
  if (evaluation) {
    const name = evaluation.replace(/[“”]/g, "");
    return { verb: "", noun: name, indicator: `${name}排名`, reason: "indicator.list" };
  }
  let noun =
    named || phraseBefore(scoped.replace(/(?:已)?连续[\d一二三四五六七八九十多]+[年季度个月]+$/, "")).noun;
  if (subject && /^(?:总量|增速|增幅|规模|总额|数量|量|成绩|均|增长率)$/.test(noun))
    noun = `${subject.noun || subject.indicator}${noun === "增速" || noun === "增幅" ? "增速" : ""}`;
  if (!noun) noun = subject ? subject.indicator : (ahead ?? "");
  if (/^(?:较|比)(?:上年|去年)?$/.test(noun)) noun = subject?.indicator ?? "";
  const clean = noun.replace(/^\d{4}年?度?/, "").replace(/(?:排名|排行|名次|位次)$/, "");
  return {
    verb: "",
    noun: clean,
    indicator: `${clean}排名`,
    reason: named ? "indicator.list" : "indicator.clause",
  };
}
