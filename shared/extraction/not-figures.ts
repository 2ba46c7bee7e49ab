/**
 * Numbers that state no quantity: codes, versions, names, ordinals, enumerations, idioms, page furniture. Each test
 * answers with the code of its reason, or undefined.
 */
import type { QuantityReading } from "./quantities.ts";

/** Codes that are read before any number: the span that they take. */
const codePatterns: [reason: string, pattern: RegExp][] = [
  ["not.scheme", /\d+(?:\+[\dNnXx]+)+/y],
  ["not.phone", /(?:0\d{2,3}-)?\d{7,8}(?![\d.]|[万亿]?[\u4e00-\u9fa5%])|1[3-9]\d{9}(?!\d)/y],
  [
    "not.version",
    /\d+\.0(?=[版时产模体政“”、，。的\u4e00-\u9fa5])(?!万|亿|个|元|%|倍|吨|公里|平方|亩|分|岁|米|千|百|级|家|人|户|小时|天|年|公|立|克|毫|微)/y,
  ],
  ["not.number_of", /\d+(?:-\d+)?(?:号|#|[-]?[A-Z]地块|路公交)/y],
  [
    "not.letters",
    /\d+(?:\.\d+)?(?:G网|G(?![BbW])|[DK](?!m|g|W)|[A-FH-LNOQ-SU-Z](?![A-Za-z]*\/|EU|B\b|W\b)|[A-Z]{2,}(?<!GB|TB|PB|MW|GW|TEU|KW))(?![a-z])/y,
  ],
  ["not.dotted", /\d+(?:[·.]\d+){2,}|\d{1,2}·\d{1,2}/y],
];

const isDigit = (code: number) => code >= 48 && code <= 57;
const codeSigns = "+-.·号#路";

/** The code that begins at `at`: its end and the reason. */
export function codeAt(text: string, at: number): { end: number; reason: string } | undefined {
  // Most numbers are followed by their unit: only these signs, letters or many digits can make a code.
  let end = at;
  while (end - at < 12 && isDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const letter = (next >= 65 && next <= 90) || (next >= 97 && next <= 122);
  if (!letter && end - at < 7 && !codeSigns.includes(text[end] ?? " ")) return undefined;
  for (const [reason, pattern] of codePatterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { end: pattern.lastIndex, reason };
  }
  return undefined;
}

/** 一 and the like before these are words, whatever follows. */
const abstractUnits = new Set(
  "个 项 大 类 种 方面 场 次 件 批 张 把 条 块 片 级 点 站 门 道 层 组 队 对 头 轮 期 届 篇 部 首 节 起 份 段 线 面 步 群 团 体 带 核 翼 廊 园 心 区".split(
    " ",
  ),
);
const concreteUnits = new Set(
  "家 所 宗 座 幢 栋 户 套 名 人 台 辆 处 亩 艘 架 万元 亿元 公里 平方公里 平方米 吨 倍 番 % 小时 分钟 工作日 个工作日 天 日 个月 年 位 人次 家次 户次 株 棵 间 只 支 件次 例 款 笔 单 元 美元 个百分点 岁 周 厘米 公顷".split(
    " ",
  ),
);
const concreteNoun =
  /^(?:[\u4e00-\u9fa5“”、A-Za-z]{0,12}?)(?:项目|企业|学校|医院|公园|车站|电站|水库|泵站|基地|平台|园区|社区|小区|村|镇|乡|街道|中心|实验室|研究院|公司|机构|品牌|产品|专利|标准|线路|桥|路|地块|楼宇|商圈|市场|集群|院士|专家|奖|工程|站点|泊位|景区|博物馆|场馆|书房|食堂|幼儿园|车位|床位|岗位)/;
const countingVerb =
  /(?:新建|新增|建成|开工|完成|引进|落地|签约|培育|新认定|认定|获批|建设|拥有|有|共|达|为|新开|开通|投用|改造|竣工|举办|实施|推进|收储|出让|净增|设立|组建|争取|创建|累计|共有|现有|整治|拆除|提升|改扩建|打造|申报|入选|上榜|新添|新设|盘活|招引|储备|减少|增加|增至|减至|缩短至|缩短到|压缩至|仅需|只需|仅用|用时|历时|至|到)$/;

/** Ordinals state a rank only after words of ranking. */
const rankBefore =
  /(?:排名|排行|位居|位列|位次|列|居|名列|排|保持|蝉联|稳居|跃居|跃升至?|跻身|上升至?|升至|升至?到|前移至?|进位至|进至|荣获|获|夺得|全省|全市|全国|全区|全县|全球|世界|分列|均为|为|县市区?|省内|市内|考核|的|至|到|”|地区|县\(市、区\)|名次|成绩|总量|增速|总额|均)$/;
const ordinalNoun =
  /^(?:[一二三四五六七八九十]*(?:产业|季度|届|次|批|期|场|轮|条|章|节|个|代|方|人|人民|书记|时间|线|手|课|步|桩|局|程|站|所|座|家|条|阶段|梯队|动力|资源|要务|生产力|战|街区|版|周|天|年|类|种|项|级|层|高度|大道|大街|路|中学|小学|医院|幼儿|医学|实验|师|团|连|号|区|城|县|村|镇|市|款|幢|栋|号楼|方阵|主体|品牌|选择|粮|责任|高峰|桥|港|人民医院|届|回|份|只|支|个百年|要素|信号|堂|现场|位的|大(?!经济体|产业)|辑|块))/;

/** Words whose Chinese numeral is part of a fixed expression. */
const idiom =
  /^(?:十分|一些|一定|一般|一直|一同|一起|一体|一致|一边|一面|一方|一旦|一样|一律|一系列|一带一路|一流|一线|一批|一次性|一站式|一窗|一网|一件事|一张|一盘|一把手|一村|一产|二产|三产|二手|二胎|二孩|三农|三方|三维|三甲|三公|三通|三资|三严|三会|两会|两新|两江|两岸|两山|两免|两化|两用|两翼|两端|两侧|两岸|两型|两创|四史|四季|四面|四方|四通|五星|五金|五保|五官|五谷|五险|六安|六稳|六保|七夕|八方|八项|九年一贯|九年义务|九州|百姓|百年|百货|百科|百花|千方|千家|千亩方|千百|千年|万户|万众|万物|万象|万家|万里|万一|亿万|一日游|一刻钟|一卡|一码|一地|一核|两核|三区|一轴|双|半)/;

/** Lines that are furniture of a page, not the report. */
const furniture =
  /^(?:[-·•|]?)(?:责编|责任编辑|编辑|来源|信息来源|浏览|阅读|点击|发布时间|发布日期|成文日期|索引号|文号|发文字号|字号|字体|电话|联系电话|联系人|邮编|地址|传真|邮箱|备案|版权|主办|承办单位|ICP|网站标识|分享|打印|上一篇|下一篇|相关阅读|相关链接|推荐阅读|返回顶部|首页|当前位置|您的位置|附件|抄送|制图|摄影|图片|图为|第\d+版|第[一二三四五六七八九十]+版|版次|责任校对|值班|主编|校对|记者|通讯员|作者|扫码|注释?:)/;

/** What follows these words on a page is a list of other reports. */
export const endsReport = (line: string): boolean =>
  /^[-·]?(?:相关阅读|相关链接|相关新闻|延伸阅读|推荐阅读|热门推荐|猜你喜欢|更多阅读)/.test(line);

export const isFurniture = (line: string): boolean =>
  furniture.test(line) ||
  (line.length < 60 && /(?:浏览量|浏览次数|阅读量|点击量|点击数|访问量)[:：]?\d/.test(line));

/** Why a quantity is none, or undefined if it states one. `lineStart` is where its line begins. */
export function notFigure(text: string, reading: QuantityReading, lineStart: number): string | undefined {
  const { numberStart, end, start, numeral } = reading;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 14);
  const previous = before.at(-1) ?? "";
  const next = after[0] ?? "";
  if (reading.form === "ordinal" && reading.bound === "at_most") return undefined;
  // 共印80份; 年主营业务收入2000万元及以上的工业法人单位: how a paper is printed, how a statistic is defined.
  if (reading.unit === "份" && /印(?:发|制|数)?:?$/.test(before)) return "not.furniture";
  if (/^的?(?:工业|建筑业|企业|产业活动)?(?:法人|产业活动)单位/.test(after)) return "not.class";
  // 新建300头以上标准化…牧场: what kind of farm; 每新增1头: what the amount is counted on.
  if (
    reading.unit === "头" &&
    (after.startsWith("标准化") || (reading.value === "1" && /每新增[存出]栏$/.test(before)))
  )
    return "not.class";
  if (/(?:北纬|东经|南纬|西经)$/.test(before)) return "not.name";
  if (before.endsWith("经营满") && after.startsWith("的")) return "not.class";
  if (/^见[绿园]/.test(after) && reading.unit.endsWith("米")) return "not.name";
  if (/\d×$/.test(before)) return "not.furniture";
  if (after.startsWith("台阶") && numeral?.chinese) return "not.idiom";
  if (reading.unit.endsWith("岁") && before.endsWith("今年")) return "not.idiom";
  if (reading.form === "ordinal") return ordinalReason(before, after, reading);
  if (
    reading.form === "word" ||
    reading.form === "fraction" ||
    reading.form === "doubling" ||
    reading.form === "ratio"
  )
    return wordReason(before, after, reading);
  if (/[A-Za-z_]/.test(previous) && !(/[a-z]/.test(previous) && reading.unit)) return "not.code";
  if (previous === "第") return "not.ordinal";
  if (/[“‘「『《]/.test(previous) && /^[”’」』》]/.test(after) && (reading.unit === "" || numeral?.chinese))
    return "not.quoted_name";
  if (numberStart === lineStart && enumerates(text, reading)) return "not.enumeration";
  if (previous === "(" && next === ")" && reading.unit === "") return "not.enumeration";
  if (reading.unit === "" || reading.unit === reading.scale) return bareReason(before, after, reading);
  if (numeral?.chinese) return chineseReason(before, after, reading);
  return arabicReason(before, after, reading);
}

function enumerates(text: string, reading: QuantityReading): boolean {
  const after = text.slice(reading.numeral?.end ?? reading.end, (reading.numeral?.end ?? reading.end) + 2);
  return (
    /^[.、)．]/.test(after) ||
    (reading.unit === "" && /^[\u4e00-\u9fa5]/.test(after) && (reading.numeral?.value.length ?? 0) <= 2)
  );
}

function ordinalReason(before: string, after: string, reading: QuantityReading): string | undefined {
  if (reading.unitEnd > reading.unitStart) {
    // 第七位, 第3名: a rank, but 第一名学生.
    return /^[\u4e00-\u9fa5]/.test(after) && /^(?:书记|候选|学生|工人|干部|人大)/.test(after)
      ? "not.ordinal"
      : undefined;
  }
  if (ordinalNoun.test(after)) return "not.ordinal";
  if (/^[”’》、]?[”’》]/.test(after) && /[“‘《]/.test(before.slice(-6))) return "not.quoted_name";
  if (/^(?:[，。；、！”)]|$|\n|的|方阵)/.test(after) && rankBefore.test(before)) return undefined;
  if (/^[，。；、！)\n]|^$/.test(after) && /[位居列全省市国]/.test(before.slice(-8))) return undefined;
  return "not.ordinal";
}

function wordReason(before: string, after: string, reading: QuantityReading): string | undefined {
  if (reading.form === "ratio" && /[上下]午|\d日|时间/.test(before)) return "not.clock";
  if (
    reading.form === "fraction" &&
    !reading.numeral &&
    (after.startsWith("0") || /[(]$/.test(before) || /^[)]/.test(after))
  )
    return "not.date";
  if (reading.form === "fraction" && !reading.numeral && /[\d年月/]$/.test(before)) return "not.date";
  if (reading.form === "word") {
    if (/事半功倍|一半是|另一半/.test(before.slice(-2) + after) || /^[”’]/.test(after)) return "not.idiom";
    if (reading.value === "0" && !after.startsWith("增长")) return "not.idiom";
  }
  if (reading.form === "doubling" && before.endsWith("“")) return "not.quoted_name";
  return undefined;
}

const indexBefore =
  /(?:指数|系数|收入比|收入之比|比值|倍差|评分|得分|密度)(?:由|从|为|达到?|至|到|降至|降为|缩小至|缩小到|是|:|升至)?$/;

function bareReason(before: string, after: string, reading: QuantityReading): string | undefined {
  if (reading.numeral?.bare && reading.hedge === null) return "not.name_of_scale";
  if (reading.scale)
    return /^[\u4e00-\u9fa5]{0,4}(?:级|产业|企业|工程|计划|行动|集群|灯火)/.test(after) &&
      (reading.numeral?.chinese ?? false)
      ? "not.name_of_scale"
      : undefined;
  if (reading.numeral?.chinese) return "not.word";
  if (indexBefore.test(before)) return undefined;
  // 分别为12、15和18个: the unit stands at the end of the list.
  if (/^(?:[、和与及]|，(?=\d))\d/.test(after)) return undefined;
  return "not.bare";
}

/** A number written in Chinese: a figure with a concrete unit, or with an abstract one when something is counted. */
function chineseReason(before: string, after: string, reading: QuantityReading): string | undefined {
  const numeral = reading.numeral;
  if (!numeral) return undefined;
  const plainUnit = reading.unit.replace(/^[万亿]+/, "");
  if (plainUnit === "届" || plainUnit === "级") return "not.ordinal";
  if (plainUnit === "次" && (before.endsWith("届") || /^(?:全会|会议|全体|代表大会)/.test(after)))
    return "not.ordinal";
  if (idiom.test(numeral.start === reading.start ? sliceWords(reading, before, after) : ""))
    return "not.idiom";
  if (numeral.bare && reading.hedge === null && !/^[万亿]/.test(reading.unit)) return "not.name_of_scale";
  if (numeral.bare && /^[^以]/.test(after) && reading.hedge === null) return "not.name_of_scale";
  const big =
    Number(numeral.value) >= 10 || reading.scale !== "" || reading.hedge !== null || numeral.high !== null;
  if (/[“‘《]/.test(before.slice(-1)) || /^[”’》]/.test(after)) return "not.quoted_name";
  if (/[“‘]/.test(after.slice(0, 1))) return "not.name";
  if (["percent", "percentage_point", "permille", "ratio"].includes(reading.baseUnit)) return undefined;
  if (reading.baseUnit === "CNY" && !reading.scale) return "not.word";
  if (plainUnit === "强" || plainUnit === "位")
    return plainUnit === "强" && !clauseEnd.test(after)
      ? "not.list_name"
      : plainUnit === "位" && after.startsWith("一体")
        ? "not.idiom"
        : big || concreteNoun.test(after) || /^[，。]/.test(after)
          ? undefined
          : "not.word";
  if (durationUnits.has(reading.baseUnit)) return durationReason(before, after, reading);
  if (big && /^[头片块口层级站点]$/.test(plainUnit)) return "not.word";
  if (big && (concreteUnits.has(plainUnit) || abstractUnits.has(plainUnit)))
    return /^(?:方面|大战|大行动)/.test(after) ? "not.summing_up" : undefined;
  if (numeral.value === "1") {
    if (plainUnit === "家" || plainUnit === "所" || plainUnit === "座")
      return /(?:唯一|[仅有共]|新增|[、，]?(?:国家级|省级)[\u4e00-\u9fa5]{2,10})$/.test(before) &&
        !/(?:唯一)$/.test(before) &&
        /^[，。、；]/.test(after)
        ? undefined
        : "not.article";
    return "not.article";
  }
  if (concreteUnits.has(plainUnit))
    return /^(?:一|分离|共管|联动|合一)/.test(after) ? "not.idiom" : undefined;
  if (abstractUnits.has(plainUnit))
    return countingVerb.test(before) &&
      concreteNoun.test(after) &&
      !/[“”‘’]/.test(after.slice(0, 6)) &&
      !/^(?:大|方面|重点领域)/.test(after)
      ? undefined
      : "not.summing_up";
  return "not.word";
}

const sliceWords = (reading: QuantityReading, before: string, after: string) => {
  const numeral = reading.numeral;
  return numeral ? chineseDigitsOf(numeral.value) + reading.unit + after + (before ? "" : "") : after;
};
const chineseDigitsOf = (value: string) =>
  ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][Number(value)] ?? "";

const clauseEnd = /^(?:[，。；！、)”]|$|\n|之列|行列|第|、)/;
const durationUnits = new Set([
  "quarter",
  "day",
  "week",
  "month",
  "year",
  "hour",
  "minute",
  "second",
  "working_day",
]);
const durationFigure =
  /(?:缩短|压缩|用时|仅用了?|只用了?|用了|耗时|时限|办结|审批|办理|工期|提前|延长|平均|仅需|只需|需|需要|至今[才已]?|历时|时间|减至|降至|降为|寿命|期限|周期|有效期|由|从|“|天数|不超过|最快|满|长达|达|、|免|设计使用|存续|约|超过?|少于|连续|最长|逾期|停工|滞后|延期|连续(?:发放|补贴|补助|享受))$/;
const durationAfter =
  /^(?:内)?(?:办结|完成|出证|审批|缩短|压缩|拿证|开工|发放|办好|兑付|兑现|到账|压减|左右的?时间|的时间|以上的?时间|内(?:办|完|审|出|拿|发|兑|答)|即(?:实现|可|完成)|便|就|实现|完成|时间|拿到|取得|，?(?:比|较)(?:上年|法定|原)|，?减少|，?提速|，?延长|提前|缩|压|[、，]\d+[天个小分]|的期限|(?:内|以内)?(?:开工|建成|竣工|投产|动工|不得|不迁|通达|直达|可达|车程|全额|减半|予以|给予补)|以来无|实现了?用地)/;

function durationReason(before: string, after: string, reading: QuantityReading): string | undefined {
  const clause = before.slice(-10);
  if (["hour", "minute", "working_day", "second"].includes(reading.baseUnit))
    return /^(?:经济圈|生活圈|交通圈|通勤圈|便民圈|高铁圈|都市圈|在线|营业|[\u4e00-\u9fa5]{2,10}圈|不打烊|值守|值班|服务|热线|运行|监控)/.test(
      after,
    ) || /^[”’]/.test(after)
      ? "not.name"
      : undefined;
  if (reading.unit === "岁" || reading.unit === "周岁") return undefined;
  if (
    /^(?:行动|计划|规划|倍增|攻坚|提升|建设期|一贯|制|义务|期|级|制造|改革|来|间|前|后|内(?!办|完|审|出|拿|发|兑|开|建|投|竣|动|不)|之内|过渡|大变局|奋斗|誓|目标|滚动|实施方案|发展)/.test(
      after,
    ) &&
    !/(?:缩短|压缩|由|从)[^，。]{0,6}$/.test(clause)
  )
    return "not.time_frame";
  if (durationAfter.test(after) && !/(?:未来|今后|过去|近|这|短短)$/.test(clause)) return undefined;
  if (
    /^(?:第|这|那|未来|今后|过去|近|前|后|每|短短|最近|一|头|奋战)$|(?:第|这|那|未来|今后|过去|前|后|每|短短|最近|奋战|近)$/.test(
      clause,
    ) &&
    reading.hedge !== "近"
  )
    return "not.time_frame";
  if (durationFigure.test(clause) || durationAfter.test(after)) return undefined;
  if (/[缩压减用办批][\u4e00-\u9fa5]{0,5}(?:至|到|为)$/.test(clause)) return undefined;
  if (/(?:至|到)(?:了|如今的|现在的|目前的)?$/.test(clause) && /[天日月年]/.test(reading.unit))
    return undefined;
  return "not.time_frame";
}

/** Arabic digits with a unit are figures, but for a few shapes. */
function arabicReason(before: string, after: string, reading: QuantityReading): string | undefined {
  const unit = reading.unit;
  if (/[“‘]$/.test(before) && /^[”’]/.test(after) && unit.length <= 2 && !/[%元亩]/.test(unit))
    return "not.quoted_name";
  if (durationUnits.has(reading.baseUnit) && reading.unit !== "岁") {
    if (/^(?:周年|届|代|版|后|前)/.test(after) || /周年/.test(unit)) return "not.anniversary";
    return durationReason(before, after, reading);
  }
  if (unit.startsWith("年") && Number(reading.value) > 1900) return "not.date";
  if (
    unit === "条" &&
    (/(?:政策|新政|意见|措施|举措|细则|办法|“[\u4e00-\u9fa5]{1,8})$/.test(before) || /^[”’]/.test(after))
  )
    return "not.name";
  if (
    ["类", "种", "条"].includes(unit) &&
    /^(?:服务|模式|作战|链路|路径|主线|渠道|方式|机制|情形|措施|对象|问题)/.test(after) &&
    !/(?:新增|建成|共|累计|达)$/.test(before)
  )
    return "not.summing_up";
  if (unit === "级" || unit === "届" || unit === "团") return "not.name";
  if (["个", "大", "项", "件", "场", "张", "把"].includes(unit) && /^[“‘「]/.test(after))
    return /(?:聚焦|围绕|打好|坚持|落实|推进|实施|深化|抓好|贯彻|全省|全市|构建|树立|三|的)$/.test(before)
      ? "not.name"
      : undefined;
  if (["个维度", "个方面", "个领域", "个环节", "个维"].some((word) => (unit + after).startsWith(word)))
    return "not.summing_up";
  if (/^(?:度角|度电)/.test(after)) return "not.name";
  if (unit === "℃" && /^(?:假|全景|角|以电)/.test(after)) return "not.name";
  if (unit === "分" && /^(?:钟|之|店|公司|部)/.test(after)) return "not.name";
  if (unit === "强" && !clauseEnd.test(after) && !/^(?:企业|[县市区镇])?[，。；]/.test(after))
    return "not.list_name";
  if (unit === "强" && /[”’]/.test(after[0] ?? "") && !/(?:进入|跻身|上榜|入围|入选|位列)/.test(before))
    return "not.list_name";
  if (unit === "平方" && after.startsWith("根")) return "not.name";
  if ((unit === "米" || unit === "公里") && /^(?:跑|赛|冲刺|短跑)/.test(after)) return "not.name";
  if (unit === "镇" || unit === "街道" || unit === "乡") return undefined;
  return undefined;
}
