/**
 * The indicator of a figure: a short noun phrase that would head a column. Built from the words of its clause; where the
 * clause names nothing (增长3.1%; 约883亩) from what the sentence named before.
 */
import type { Measure } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";
import { growthWords } from "./measures.ts";
import { nounAfter, type Phrase, phraseBefore, predicateAfter, trimmed } from "./phrases.ts";

/** What the sentence has named so far. */
export interface Subject {
  /** The collective that generic heads (增加值, 总投资) belong to. */
  topic?: string | undefined;
  verb: string;
  noun: string;
  /** The indicator as it was written out. */
  indicator: string;
}
export interface IndicatorReading extends Subject {
  reason: string;
}

const growthStrip = new RegExp(
  `(?:(?:同比|环比|逆势|逆市|大幅|快速|稳步|平稳|小幅|较快|持续|强劲|年均|按可比价格?计算?|按可比口径|可比口径|按?同口径|同口径|可比价|剔除[\\u4e00-\\u9fa5]{2,8}因素后?|扣除价格因素|实际|名义|比上年同期|较上年同期|比上年末?|较上年末?|比去年|较去年|比年初|较年初|两年平均|平均每年|年|又|再|净|累计|日均)*(?:${growthWords})(?:了|率|幅度?|速度?)?(?:分别|均)?(?:达到了?|为|达|是|保持|实现|在|到|至)?|(?:比|较)(?:上年|去年|年初|计划|前三年平均)?(?:同期|末|底)?)$`,
);
/** A head that means little without what it belongs to. */
const genericHead =
  /^(?:总投资额?|投资总额|计划总投资额?|计划投资额?|年度计划投资|总建筑面积|建筑面积|占地面积|用地面积|总占地面积?|占地|用地|总面积|面积|总金额|金额|总额|总量|总数|数量|产值|年产值|税收|年税收|营收|销售额|投资|投资额|形象投资|总规模|规模|协议投资额?|协议资金|合同金额|到位资金|资金|达产后|预计|亩均税收|其中|总长|全长|里程|容量|总户数|总人数|覆盖率|完成率|占比|增速|年度投资|新增产能|长度|年计划投资|完成投资|满意率|满意度|办结率|合格率|达标率|入库率|开工率|竣工率|履约率|转化率|入住率|就业率|投产率|增加值|营业收入|利润总额|利润|利税|实现增加值|销售收入|年销售收入|年营收|投资总额度?|协议总投资额?|到账外资|合同外资|注册资本|形象投资)$/;
/** What a crop, herd or trade yields: 蔬菜播种面积…, [产量] is that of 蔬菜. */
const yieldHead = /^(?:总产量|产量|单产|亩产|增加值|产值|销量|营业额|出栏|存栏|采收面积|收获面积)$/;
const metricTail =
  /(?:播种面积|种植面积|采收面积|养殖面积|面积|总产值|产值|总产量|产量|增加值|存栏|出栏|销量|金额|数)$/;

/** The owner of a yield as the sentence named it before. */
function ownerOf(subject: Subject | undefined): string {
  const owner = subject?.indicator.replace(metricTail, "") ?? "";
  return owner !== subject?.indicator ? owner : "";
}

const unitNouns: Record<string, string> = {
  宗: "宗数",
  户: "户数",
  套: "套数",
  次: "次数",
  人次: "人次",
  家次: "家次",
  件次: "件次",
  户次: "户次",
  场次: "场次",
  场: "场次",
  批: "批次",
  批次: "批次",
  期: "期数",
  架次: "架次",
};
const countNounEnd =
  /(?:数|数量|总数|人数|户数|量|次数|场次|人口|人次|客流|总量|台数|面积|投资|额|值|产量|保有量)$/;
const areaNoun = /(?:面积|规模|空间|用地量)$/;
const moneyNoun =
  /(?:额|投资|收入|税收|产值|资金|金|费|价|值|款|营收|支出|利润|贷款|存款|余额|总值|债券|债|成本|市值|工资|薪|补助|补贴|奖励|资产|预算|估值|利税|利息|总量|GDP|消费|零售|规模|销售|产出|经费|外资|融资|工资|薪酬|标准|收益|盈余|股本|财力|订单|交易|进出口|出口|进口|基金)$/;

/** `subject`: what was named before in the sentence; `peers`: the subjects of the figures before it, nearest last. */
export function indicatorOf(
  context: FigureContext,
  measure: Measure,
  subject: Subject | undefined,
  wholeName: string | undefined,
  ofClass: boolean,
): IndicatorReading {
  switch (measure) {
    case "growth":
      return growth(context, subject);
    case "share":
    case "completion":
      return share(context, measure, subject, wholeName);
    case "rank":
      return rank(context, subject);
    default:
      return level(context, measure, subject, ofClass);
  }
}

const join = (verb: string, noun: string) => (noun.startsWith(verb) ? noun : verb + noun);

function stripGrowth(words: string): string {
  let text = words;
  for (let turn = 0; turn < 4; turn++) {
    const next = text.replace(/(?:约|近|超过?|了|的|共)$/, "").replace(growthStrip, "");
    if (next === text) break;
    text = next;
  }
  return text;
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
  if (points && against && subject) {
    const own = phraseBefore(against[1] ?? "").noun.replace(/^(?:增速|增幅|增长)$/, "");
    const noun = own || subject.indicator.replace(/增速$/, "");
    const rate = own && /(?:率|比重|占比)$/.test(own) ? "" : "增速";
    return {
      ...subject,
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
        : subject.indicator.replace(/(?:增速|增长率|增幅|变动)$/, "");
      reason = "indicator.inherited";
    } else noun = nounAfter(context.post.replace(/^(?:的)?(?:速度|增长|增速)?/, ""));
  }
  noun = noun.replace(/(?:数量|总数)$/, "数");
  const rate = points ? (speed ? "增速变动" : "变动") : count ? "增量" : "增速";
  const clean = noun.replace(/(?:增速|增长率|增幅|年均|同比)$/, "");
  return { verb: phrase.verb, noun: clean, indicator: clean ? clean + rate : rate, reason };
}

function share(
  context: FigureContext,
  measure: Measure,
  subject: Subject | undefined,
  wholeName: string | undefined,
): IndicatorReading {
  const { post } = context;
  const pre = context.pre.replace(/(?:提高|提升|上升|增加|扩大|下降|降低|回落|达)(?:到|至)了?$/, "");
  if (context.reading.part !== undefined) {
    const names = /产业/.test(context.sentencePre)
      ? ["第一产业", "第二产业", "第三产业"]
      : ["一", "二", "三"];
    return {
      verb: "",
      noun: "",
      indicator: `${names[context.reading.part - 1] ?? ""}占比`,
      reason: "indicator.clause",
    };
  }
  const done = measure === "completion";
  const occupied = /^(.*?)占(?:全部|全市|全省|全区|全县|全国|到)?(.*)$/.exec(
    pre.replace(/(?:的|约|近|超过?|达到?|为|到|比重|比例|比)+$/, ""),
  );
  if (/占比(?:达到?|为|是)?$/.test(pre) && !done) {
    const own = phraseBefore(pre.replace(/占比(?:达到?|为|是)?$/, "")).noun;
    const noun = own || subject?.indicator.replace(/(?:增速|数)$/, "") || "";
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
    const whole = trimmed((occupied[2] ?? "").replace(/(?:的|比重|比例|总量|总数)+$/, "")) || wholeName || "";
    return { verb: "", noun, indicator: `${noun}占${whole}比重`, reason: "indicator.share" };
  }
  const bare = trimmed(
    stripGrowth(pre).replace(/(?:完成|实现)?(?:全年|年度|年初)?(?:目标任务|计划|任务|目标|预算)数?的?$/, ""),
  );
  const phrase = phraseBefore(bare);
  let { noun } = phrase;
  if (!noun || genericHead.test(noun)) {
    const after = nounAfter(post);
    if (after && !done && /^的/.test(post)) noun = after;
    else if (subject) noun = noun ? `${subject.noun}${noun}` : subject.indicator.replace(/(?:增速)$/, "");
    else noun ||= after;
  }
  if (done) {
    if (noun === "率") {
      const what = subject && subject.verb === phrase.verb ? subject.noun : "";
      const rate = `${what}${phrase.verb}率`;
      return { verb: "", noun: rate, indicator: rate, reason: "indicator.completion" };
    }
    const base = noun.replace(/(?:完成率|率)$/, "") || phrase.verb;
    return {
      verb: "",
      noun: base,
      indicator: `${base}${/率$/.test(noun) ? noun.slice(base.length) : "完成率"}`,
      reason: "indicator.completion",
    };
  }
  const named = /(?:率|比重|占比|比例|份额|度|系数)$/.test(noun);
  const withVerb = phrase.verb && !named ? join(phrase.verb, noun) : noun;
  return { verb: phrase.verb, noun, indicator: named ? noun : `${withVerb}占比`, reason: "indicator.clause" };
}

function rank(context: FigureContext, subject: Subject | undefined): IndicatorReading {
  const bare = context.pre
    .replace(/[“”]/g, "")
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
  let noun =
    named || phraseBefore(bare.replace(/(?:已)?连续[\d一二三四五六七八九十多]+[年季个月]+$/, "")).noun;
  if (subject && /^(?:总量|增速|增幅|规模|总额|数量|量|成绩|均|增长率)$/.test(noun))
    noun = `${subject.noun || subject.indicator}${noun === "增速" || noun === "增幅" ? "增速" : ""}`;
  if (!noun) noun = subject ? subject.indicator : (ahead ?? "");
  const clean = noun.replace(/^\d{4}年?度?/, "").replace(/(?:排名|排行|名次|位次)$/, "");
  return {
    verb: "",
    noun: clean,
    indicator: `${clean}排名`,
    reason: named ? "indicator.list" : "indicator.clause",
  };
}

/** What a class only repeats: 其中50亿元以上[项目]4个 counts what the sentence counts. */
const classHead = /^(?:的)?(?:重点|重大|产业|工业|在建|落地|签约)?(?:项目|企业|楼宇|单位)$/;

function level(
  context: FigureContext,
  measure: Measure,
  subject: Subject | undefined,
  ofClass: boolean,
): IndicatorReading {
  const { reading, pre, post, joined } = context;
  if (measure === "duration") return duration(context, subject);
  const counts = reading.baseUnit === "count" || reading.baseUnit === "person";
  const before: Phrase = phraseBefore(reachedOff(pre));
  const behind =
    counts || /^的/.test(post) || reading.baseUnit === "CNY" || /^(?:m2|km2|mu|ha)$/.test(reading.baseUnit)
      ? nounAfter(post, context.beforeFigure)
      : "";
  const sized = /^的/.test(post) && before.noun !== "" && genericHead.test(before.noun);
  const follows = !sized && behind.length >= 2 && !/^(?:左右|以上|人民币)$/.test(behind);
  let { verb, noun } = before;
  let reason = "indicator.clause";
  // 是上年的2.4倍: what was named before, times.
  if (measure === "ratio" && subject && (/(?:是|为|相当于)[^，。；]*的$/.test(pre) || !noun))
    return { ...subject, indicator: `${subject.indicator}倍数`, reason: "indicator.inherited" };
  if (reading.form === "word" && counts && subject) return { ...subject, reason: "indicator.inherited" };
  if (ofClass && subject && counts && classHead.test(noun || behind))
    return {
      verb: subject.verb,
      noun: subject.noun,
      indicator: subject.indicator,
      reason: "indicator.inherited",
    };
  if (verb && subject && /^(?:中期|年内|期间|当年|年中|其)$/.test(noun)) {
    verb = noun + verb;
    noun = subject.noun;
  }
  if (noun.length === 1 && /[率额量数费金款值]/.test(noun)) {
    noun = verb + noun;
    verb = "";
  }
  if (reading.baseUnit === "CNY" && /项目$/.test(behind) && !noun) {
    const then = /^[的]?[\u4e00-\u9fa5]*?项目(落地|签约|开工|竣工|投产)/.exec(post)?.[1] ?? "";
    return { verb: then, noun: behind, indicator: `${then}${behind}投资额`, reason };
  }
  if (
    /^(?:km2|m2|mu|ha)$/.test(reading.baseUnit) &&
    !moneyNoun.test(noun) &&
    (/(?:坐拥|拥有|总面积|幅员|区域|辖区)/.test(pre) || noun === "") &&
    !subject &&
    (!follows || !/^的/.test(post))
  )
    return { verb: "", noun: "区域", indicator: /建成区/.test(pre) ? "建成区面积" : "区域面积", reason };
  const zone =
    /^的/.test(post) &&
    /(?:产业园区?|科技园区?|园区|开发区|新城|新区|高新区|小镇|片区|科技城|示范区|商务区|产业城|走廊|组团)$/.exec(
      behind,
    );
  if (zone && /^(?:m2|km2|mu|ha)$/.test(reading.baseUnit))
    return {
      verb,
      noun: zone[0],
      indicator: `${zone[0]}${/规划|建设|打造|谋划|布局/.test(pre) ? "规划" : ""}面积`,
      reason,
    };
  if (follows && (counts || /^的/.test(post) || (moneyNoun.test(behind) && !noun) || !noun)) {
    // 引进[3个]省级实验室: the object stands behind.
    const keep =
      noun &&
      !verb &&
      !/(?:中|内|里|时|后|前|上|下|企业|项目|活动|新城|园区)$/.test(noun) &&
      noun.length <= 6 &&
      !behind.includes(noun)
        ? noun
        : "";
    noun = keep && counts ? `${keep}${behind}` : behind;
    if (keep && !counts) noun = behind;
    const said = counts ? predicateAfter(post, behind) : "";
    if (said && !verb) verb = said;
    else if (!verb && pre === "" && subject?.verb && context.index > 0) verb = subject.verb;
  } else if (!noun) {
    if (subject) {
      noun = subject.noun;
      verb ||= joined === "none" && verb ? verb : subject.verb;
      reason = "indicator.inherited";
    } else noun = behind;
  } else if (sized) {
    const owner = /^的(?:[\d.]+[个项家处宗])?([^，。；、\d]{2,18}?)(?=全部|等|已|正|将|，|。|；|、|$)/.exec(
      context.sentencePost,
    )?.[1];
    if (owner) {
      const indicator = withUnitNoun(owner + noun, reading.unit, reading.baseUnit, measure);
      return { verb, noun: owner, indicator, reason, topic: owner };
    }
  } else if (yieldHead.test(noun) && ownerOf(subject)) {
    const indicator = ownerOf(subject) + noun;
    return { verb, noun: indicator, indicator, reason: "indicator.inherited" };
  } else if (
    subject &&
    context.index > 0 &&
    /^(?:mu|ha)$/.test(reading.baseUnit) &&
    /(?:播种|种植|养殖)面积$/.test(subject.indicator) &&
    !areaNoun.test(noun)
  ) {
    const indicator = noun + (/(?:播种|种植|养殖)面积$/.exec(subject.indicator)?.[0] ?? "");
    return { verb, noun: indicator, indicator, reason };
  } else if (
    genericHead.test(noun) &&
    subject &&
    !subject.topic &&
    subject.indicator.endsWith(noun) &&
    subject.indicator !== noun
  ) {
    return { ...subject, reason: "indicator.inherited" };
  } else if (genericHead.test(noun) && subject?.topic) {
    const object = subject.topic.replace(/(?:数|总投资额?|面积|投资额?)$/, "");
    const indicator = withUnitNoun(object + join(verb, noun), reading.unit, reading.baseUnit, measure);
    return {
      verb: subject.verb,
      noun: subject.noun,
      indicator,
      reason: "indicator.inherited",
      topic: subject.topic,
    };
  }
  if (!verb && subject?.verb && context.listed && reason === "indicator.clause") verb = subject.verb;
  // 项目累计完成投资: whose projects the sentence said before.
  const vague = before.actor !== undefined && /^(?:该|此次|上述)?(?:项目|企业|工程|园区)$/.test(before.actor);
  const actor =
    before.actor && !counts
      ? vague && subject?.topic
        ? subject.topic.replace(/数$/, "")
        : before.actor
      : "";
  const phrase = before.verbLast && noun === before.noun ? noun + verb : join(verb, noun);
  const indicator = withUnitNoun(actor + phrase, reading.unit, reading.baseUnit, measure);
  const topic = counts && !/次$/.test(reading.unit) ? join(verb, noun) : before.actor;
  return { verb, noun, indicator, reason, topic };
}

/** 企业开办[一日]办结, 审批时限由30天压缩至6天. */
function duration(context: FigureContext, subject: Subject | undefined): IndicatorReading {
  const words = reachedOff(
    context.pre.replace(/(?:仅|只|约|需|要|花)*(?:用了?|需要?|耗时|用时|花了?|走|即)?(?:从|由)?$/, ""),
  );
  const path =
    /从([^，。；\d]{1,12})到([^，。；\d]{2,24}?)(?:的)?(?:时间|周期|全流程)?(?:$|仅|只|需|要|用|耗|缩|不断|平均|，)/.exec(
      context.sentencePre.slice(-60),
    );
  if (path) {
    const name = `${path[1]}到${path[2]}`;
    return { verb: "", noun: name, indicator: `${name}时长`, reason: "indicator.clause" };
  }
  const { verb, noun } = phraseBefore(words);
  const act =
    /^(?:内|之内|以内)?(?:可|即可|便|全部|就)?(办结|审批|出证|完成|拿证|办理|办好|兑付|到账|发放|实现[\u4e00-\u9fa5]{2,8})/.exec(
      context.post,
    )?.[1];
  const base =
    noun ||
    (subject && context.joined !== "none" ? subject.noun : "") ||
    nounAfter(context.post) ||
    verb ||
    subject?.noun ||
    "";
  const named = act
    ? `${base}${act.replace(/^实现/, "")}时限`
    : withUnitNoun(base, context.reading.unit, context.reading.baseUnit, "duration");
  return { verb, noun: base, indicator: named, reason: noun ? "indicator.clause" : "indicator.inherited" };
}

/** 由A增加到B, 增至, 提高到: the noun stands before the movement. */
function reachedOff(words: string): string {
  return words.replace(
    /(?:(?:从|由)[\u4e00-\u9fa5\d.%]{0,16}?)?(?:增加|提高|提升|上升|扩大|下降|减少|缩短|压缩|增长|降低|达|增|升|降|压减|缩减)(?:到|至)了?$/,
    "",
  );
}

function withUnitNoun(phrase: string, unit: string, base: string, measure: Measure): string {
  const plain = unit.replace(/^[十百千万亿]+/, "");
  if (measure === "duration")
    return /(?:时间|时长|时限|期限|工期|寿命|周期|年限)$/.test(phrase) ? phrase : `${phrase}时长`;
  if (base === "person")
    return countNounEnd.test(phrase)
      ? phrase
      : `${phrase}${/(?:人|员|者|工|生|师|才|家|干部|户)$/.test(phrase) ? "数" : "人数"}`;
  if (base === "count") {
    if (countNounEnd.test(phrase)) return phrase;
    const noun = unitNouns[plain] ?? "数";
    return phrase.endsWith(noun) ? phrase : phrase + noun;
  }
  if (/^(?:m2|km2|mu|ha)$/.test(base)) return areaNoun.test(phrase) ? phrase : `${phrase}面积`;
  if (/^(?:CNY|USD|HKD|EUR)$/.test(base)) return moneyNoun.test(phrase) ? phrase : `${phrase}金额`;
  if (base === "km" || base === "m")
    return /(?:里程|长度|公里|高度|路程|总长|全长)$/.test(phrase) ? phrase : `${phrase}里程`;
  return phrase;
}
