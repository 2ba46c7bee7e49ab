/** The indicator of a level: verb and object before the number, or the noun behind it, with the word of its unit. */
import type { Measure } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";
import type { IndicatorReading, Subject } from "./indicators.ts";
import { nounAfter, type Phrase, phraseBefore, predicateAfter } from "./phrases.ts";

/** A head that means little without what it belongs to. */
export const genericHead =
  /^(?:总投资额?|投资总额|计划总投资额?|计划投资额?|年度计划投资|总建筑面积|建筑面积|占地面积|用地面积|总占地面积?|占地|用地|总面积|面积|总金额|金额|总额|总量|总数|数量|产值|年产值|税收|年税收|营收|销售额|投资|投资额|形象投资|总规模|规模|协议投资额?|协议资金|合同金额|到位资金|资金|达产后|预计|亩均税收|其中|总长|全长|里程|容量|覆盖率|完成率|占比|增速|年度投资|新增产能|长度|年计划投资|完成投资|在校学生|在校生|在园幼儿|专任教师|毕业生|招生|从业人员|比重|占比|满意率|满意度|办结率|合格率|达标率|入库率|开工率|竣工率|履约率|转化率|入住率|就业率|投产率|增加值|营业收入|利润总额|利润|利税|实现增加值|销售收入|年销售收入|年营收|投资总额度?|协议总投资额?|到账外资|合同外资|注册资本|形象投资)$/;
/** What a crop, herd or trade yields: 蔬菜播种面积…, [产量] is that of 蔬菜. */
const yieldHead = /^(?:总产量|产量|单产|亩产|增加值|产值|销量|营业额|出栏|存栏|采收面积|收获面积)$/;
const metricTail =
  /(?:播种面积|种植面积|采收面积|养殖面积|面积|总产值|产值|总产量|产量|增加值|存栏|出栏|销量|金额|数)$/;

/** The owner of a yield as the sentence named it before. */
function ownerOf(subject: Subject | undefined): string {
  const owner = subject?.indicator.replace(metricTail, "").replace(/(?:存栏|出栏)$/, "") ?? "";
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

export const join = (verb: string, noun: string) => (noun.startsWith(verb) ? noun : verb + noun);

/** What a class only repeats: 其中50亿元以上[项目]4个 counts what the sentence counts. */
const classHead = /^(?:的)?(?:重点|重大|产业|工业|在建|落地|签约)?(?:项目|企业|楼宇|单位)$/;

export function level(
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
    counts ||
    post.startsWith("的") ||
    reading.baseUnit === "CNY" ||
    /^(?:m2|km2|mu|ha)$/.test(reading.baseUnit)
      ? nounAfter(
          /^(?:增加|提高|提升|上升|扩大|下降|减少|增|升|降|减|发展)(?:到|至|为)/.test(post) ? "" : post,
          context.beforeFigure,
        )
      : "";
  const sized = post.startsWith("的") && before.noun !== "" && genericHead.test(before.noun);
  const follows = !sized && behind.length >= 2 && !/^(?:左右|以上|人民币)$/.test(behind);
  let { verb, noun } = before;
  let reason = "indicator.clause";
  // 是上年的2.4倍: what was named before, times.
  if (measure === "ratio" && subject && (/(?:是|为|相当于)[^，。；]*的$/.test(pre) || !noun))
    return { ...subject, indicator: `${subject.indicator}倍数`, reason: "indicator.inherited" };
  if (reading.form === "word" && counts && subject) return { ...subject, reason: "indicator.inherited" };
  const head = /(?:项目|企业|楼宇|单位)$/.exec(noun || behind)?.[0] ?? "";
  const other =
    head !== "" && /(?:项目|企业|楼宇|单位)$/.test(subject?.noun ?? "") && !subject?.noun.endsWith(head);
  const newVerb =
    verb !== "" && subject !== undefined && verb !== subject.verb && /签约|开工|竣工|新/.test(verb);
  if (
    ofClass &&
    subject &&
    counts &&
    !other &&
    !newVerb &&
    (classHead.test(noun || behind) || (noun || behind) === "")
  )
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
  if (reading.baseUnit === "CNY" && behind.endsWith("项目") && !noun) {
    const then = /^[的]?[\u4e00-\u9fa5]*?项目(落地|签约|开工|竣工|投产)/.exec(post)?.[1] ?? "";
    return { verb: then, noun: behind, indicator: `${then}${behind}投资额`, reason };
  }
  if (
    /^(?:km2|m2|mu|ha)$/.test(reading.baseUnit) &&
    !moneyNoun.test(noun) &&
    (/(?:坐拥|拥有|总面积|幅员|区域|辖区)/.test(pre) || noun === "") &&
    !subject &&
    (!follows || !post.startsWith("的"))
  )
    return { verb: "", noun: "区域", indicator: /建成区/.test(pre) ? "建成区面积" : "区域面积", reason };
  const zone =
    post.startsWith("的") &&
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
  if (follows && (counts || post.startsWith("的") || (moneyNoun.test(behind) && !noun) || !noun)) {
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
  // 专任教师8229人,其中普通中学2741人: a part takes the name of the whole.
  const whole = subject?.parent;
  if (
    whole &&
    whole.base === reading.baseUnit &&
    !verb &&
    !follows &&
    noun !== "" &&
    noun.length <= 10 &&
    !countNounEnd.test(noun) &&
    !whole.indicator.includes(noun) &&
    !whole.noun.endsWith(noun.slice(-2)) &&
    !moneyNoun.test(noun) &&
    !areaNoun.test(noun) &&
    !/(?:项目|企业|机构|学校|单位|楼宇|公司|平台|员|师|生|人)$/.test(noun)
  )
    return { verb, noun: noun + whole.noun, indicator: noun + whole.indicator, reason };
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
  const topic = counts && !reading.unit.endsWith("次") ? join(verb, noun) : before.actor;
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
    /^(?:内|之内|以内)?(?:可|即可|即|便|全部|就)?(办结|审批|出证|完成|拿证|办理|办好|兑付|到账|发放|(?:实现|完成)[\u4e00-\u9fa5]{2,8})/.exec(
      context.post,
    )?.[1];
  const base =
    noun ||
    (subject && context.joined !== "none" ? subject.noun : "") ||
    nounAfter(context.post) ||
    verb ||
    subject?.noun ||
    "";
  // 仅用15天即实现用地挂牌: how long that took.
  if (act && /^(?:实现|完成)./.test(act)) {
    const done = act.slice(2);
    return { verb, noun: done, indicator: `${noun}${done}时长`, reason: "indicator.clause" };
  }
  const named = act
    ? `${base}${act}时限`
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
