/**
 * From the words round a figure to a short noun phrase: leading and trailing words that say nothing of what is measured
 * are taken off, verbs are told from objects. No dictionary of names: only words of the language.
 */

const lead =
  /^(?:[，、：；”’)\]的+↑↓]|其中[，]?|同时|此外|另外|目前|当前|全年|年内|今年|去年|年末|并且|并|而|且|以及|及|和|与|还有|还(?!款|建|贷|林|原)|也|又|已经?|共有|共(?!同|享|建)|累计|合计|总计|现有|现(?=有|已)|将|力争|确保|争取|要(?!素|事|件)|应(?!急|收|届|税|用|缴)|须|预计|预期|有望|继续|不断|进一步|持续|全面|大力|积极|深入|扎实|有序|有效|成功|顺利|率先|首次|先后|陆续|相继|特别是|尤其是|截至|截止|期间|前后|如(?!皋|东)|从(?!业|化)|由|按|因|因此|使得|使(?!用|馆)|让(?!利)|我们|包括|涉及|含|内含|主要|基本(?!养老|医疗|公共|农田|建设|公积|单位|药物|草原|口粮)|至此|随着|通过|经过|据统计|据悉|数据显示|可(?!支配|再生|比|持续|研|燃)|能(?!源|耗|级|力|量|效)|一是|二是|三是|四是|五是|六是|仅|就(?!业|医|学|餐|诊|读)|便(?!民|利|捷)|即(?!墨|食)|再(?!就业|生|融资|贷款)|历史上|首次|加快|促进|撬动|推动(?=总)|在(?!库|建|校|册|园|岗|职|研|孵|编|营|售)|对(?!外|口|接|俄|美)|把|为(?!民)|于|以来|来(?!料|宾|访|自)|个月|底|末|初(?!中|级|创|步|次)|至|到(?!位|账|港|访|期)|上年|这|该|各(?!类|级|种|项)|每年|每(?!万|千|百|亿|平方|亩|人|户|年)|我市|我区|我县|全市|全区|全县|全省|全镇|全国|辖区内?|辖内|区内|市内|县内|园区内|境内|范围内|上述|计划(?=实施|新建|完成|开工|新开工|引进|安排)|拟|新增(?=新增)|一季度|全域(?=净增|新增))+/;
const tail =
  /(?:(?<![签预节合契])约|约为|达到了?|达成|达|(?<![行作华])为|是|有|共有?|共计|合计|总计|累计|已经?|分别|各|(?<![人年户亩平])均|实现了?|完成了?|突破了?|超过?了?|仅|就|也|则|至|到|约合|折合|达到人均|人均|增至|升至|降至|增加到|提高到|提升到|下降到|扩大到|减少到|上升到|总共|拥有|占到?|的|了|将|于|在|(?<![附临])近|逾|不到|不足|高达|多达|可|(?<![产动储节智功势光电])能|便|即|(?<![中高初平同])等|(?<![饱总共温])和|(?<!参)与|(?<!普)及|、|，|：|“|”|\(|每年|年均|平均(?!工资|水平|浓度|气温|寿命|年限|亩)|最高|最低|不低于|不少于|不超过|控制在|保持在|稳定在|维持在|保持|以上的?|以|由|从|跃居|位居|位列|(?<![民安人宜移定])居|(?<![系队])列|排名?|排在|名列|全省|全市|全国|全区|大约|超出|首次|成功|同比|环比|比上年|较上年|共同|左右|已达|现有|率先|上升|净|历史上|首次|持续|(?<![创高更翻革])新|仍|还|之|其|又|又有|再)$/;

/** Verbs that only carry a figure; they leave the indicator. */
const light =
  /^(?:实现了?|完成了?|达到了?|达(?!产|标)|为|是|有(?!效|色|机|限|线|关|序|益)|共有|拥有了?|现有|占(?!地)|开展了?|召开了?|组织了?|举办了?|进行了?|做好|形成了?|呈现|保持|取得了?|获得了?|聚集了?|集聚了?|汇聚了?|坐拥|共|累计|达成|突破|超过|带队|创造|提供了?|带来了?|需(?!求)|需要|仅|仅用|共计|发生|带动|涵盖|覆盖了?|包含|涉及|配备|设有|设(?!施|备|计|立)|配置)(?=.)/;

/** Verbs that say what was done with the object; they stay. */
export const actionVerbs = (
  "集中签约 集中开工 集中竣工 自主培育 统筹推进 新开工建设 新建成 新开工 新认定 新登记 新注册 新设立 新引进 新招引 新签约 新落地 新培育 新组建 新获批 新投用 新投产 新开通 新改扩建 新改建 新建 新增 净增 竣工交付 开工建设 建成投用 建成投产 竣工投产 建成开放 签约引进 签约落地 招引落地 改造提升 改扩建 清理整治 发放兑现 " +
  "引进 引入 招引 签约 落地 开工 竣工 完工 建成 投产 投用 交付 培育 认定 获批 获评 完成 推进 实施 启动 兑现 走访 化解 建设 改建 扩建 改造 提升 打造 创建 入选 上榜 吸引 通过 参加 申领 处理 办理 受理 办结 查处 整治 拆除 腾退 盘活 收储 出让 供应 发放 安排 争取 筹集 投入 拨付 减免 注册 组建 规划 " +
  "开复工 申报 聘请 选派 培训 救助 资助 帮扶 慰问 发布 出台 制定 制订 修订 评选 表彰 授权 转化 储备 谋划 开通 开行 运营 接待 服务 销售 生产 出口 进口 输送 创造 治理 修复 栽种 种植 绿化 排查 整改 检查 抽检 破获 抓获 调解 审结 立案 征迁 征收 搬迁 签订 落实 发行 上市 挂牌 举行 解决 解读 宣传 分配 配售 搬迁 关停 淘汰 报会 集聚 聚集 流入 引育 孵化 推出 推广 派出 募集 清退 回迁 安置 命名 成立 设立 入驻 落户 开放 开业 复工 通车 并网 验收 下达 争取到 登记"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);
const verbAtEnd = new RegExp(`(?:${actionVerbs.join("|")})了?$`);
const verbAtStart = new RegExp(`^(?!新增加)(?:${actionVerbs.join("|")})了?`);

export interface Phrase {
  /** 引进, 新认定; "" if there is none that matters. */
  verb: string;
  /** 省级领军人才, 固定资产投资. */
  noun: string;
  /** The verb stood behind the noun: 土地收储. */
  verbLast?: boolean;
  /** Who did it, where that belongs to the name: 规模以上工业企业 in …实现利润. */
  actor?: string;
}

/** Takes off the leading and trailing words that say nothing. */
export function trimmed(words: string): string {
  let text = words.replace(/\([^()]*\)/g, "");
  for (;;) {
    let next = text.replace(lead, "");
    // Only the last characters can be such a word: the pattern would otherwise be tried at every place.
    const cut = tail.exec(next.slice(-6));
    if (cut) next = next.slice(0, next.length - cut[0].length);
    if (next === text) return text;
    text = next;
  }
}

/** Words before a figure → what was done and with what. Long subjects before a verb are left out. */
export function phraseBefore(words: string): Phrase {
  let text = trimmed(words);
  // 推进A、B等 + number: the list is only an example of what follows.
  const listed = /^(.*?)(?:[^，]*)等$/.exec(words.replace(/[约近超共]+$/, ""));
  if (listed) {
    const verb = verbAtStart.exec(text)?.[0];
    if (verb) return { verb: verb.replace(/了$/, ""), noun: "" };
  }
  const ended = verbAtEnd.exec(text.slice(-7));
  if (ended) {
    const rest = trimmed(text.slice(0, text.length - ended[0].length));
    return { verb: ended[0].replace(/了$/, ""), noun: nounOf(rest), verbLast: rest !== "" };
  }
  text = text.replace(light, "");
  const { verb, noun } = splitVerb(text);
  const made = nounOf(noun);
  const actor = actorPattern.exec(text)?.[1];
  return { verb, noun: made, ...(actor && !made.startsWith(actor) ? { actor: trimmed(actor) } : {}) };
}

/** A collective that does the doing: its name belongs to what it did. */
const actorPattern =
  /^([\u4e00-\u9fa5“”()、]{0,14}?(?:企业|工业|产业|行业|项目|工程|服务业|制造业|建筑业|居民|园区|平台|机构|景区|单位|农户|市场|港口|机场|楼宇|商务区|经济))(?:共|累计|总计|预计)?(?:实现|完成|达到|创造|取得|营收|拥有)/;

/** The last verb that has an object behind it; what stands before it is a subject and is left out. */
function splitVerb(text: string): Phrase {
  const outside = text.replace(/“[^”]*”/g, (quoted) => "□".repeat(quoted.length));
  const started = verbAtStart.exec(outside);
  if (started && started[0].length < text.length) {
    const rest = text.slice(started[0].length);
    return { verb: started[0].replace(/了$/, ""), noun: rest };
  }
  let found: { index: number; length: number } | undefined;
  for (const match of outside.matchAll(clauseVerb)) {
    if (match.index + match[0].length < text.length - 1)
      found = { index: match.index, length: match[0].length };
  }
  if (!found) return { verb: "", noun: text };
  const verb = text.slice(found.index, found.index + found.length).replace(/了$/, "");
  return { verb: light.test(`${verb}x`) ? "" : verb, noun: text.slice(found.index + found.length) };
}
/** Verbs in the middle of a clause: only those that are hardly ever part of a noun. */
const clauseVerb =
  /(?:召开|组织|开展|举办|引进|引入|招引|实现(?!率)|完成(?![率额量])|获得|取得|拥有(?![量率])|(?<!高|战|创)新增(?!加)|净增|建成(?!区)|新建|发放|兑现|吸引|投入(?!强度|产出|占)|获批|入选|聚集(?!区)|集聚(?!区)|达到|占(?![比地用])|推动|带动|超额完成|参与|申领|带队|下沉到|创造|安排|争取|提供|解决|帮助|惠及|覆盖|培养|打造)了?/g;

function nounOf(words: string): string {
  let text = trimmed(words);
  // A、B等产业链企业: what stands behind 等 is what is meant.
  const among = /(?<![中高初平同])等([\u4e00-\u9fa5A-Za-z“”]{2,})$/.exec(text);
  if (among?.[1]) text = among[1];
  // 以…为重点推进企业上市 and other long openings: keep what stands behind the last comma-like break.
  if (text.length > 22) {
    const cut = Math.max(text.lastIndexOf("，"), text.lastIndexOf("；"));
    if (cut >= 0) text = text.slice(cut + 1);
  }
  if (text.length > 24) text = text.slice(-24);
  return text.replace(/^[、和与及”]+|[、和与及“]+$/g, "");
}

const afterStop =
  /(?:[，。；：！？(\n]|(?:已|(?<![修真端])正|全部|均|并|将|及|以及|实现|完成|(?<!新)(?:开工|投产|投用|竣工|签约|落地|入选)|获|达(?!标|产)|占|同比|增长|建成(?!区)|进行|纳入|列入|通过|位居|居(?!民|住|委|家)|为(?!民)|是|被|可(?!再生|燃)|由|从(?!业)|在(?!建|册|校|库|园|职|线|岗|研|营)|于|位于|集聚|入驻|受理|交付|正式|顺利|成功|先后|相继|获评|上榜|挂牌|启用|开业|复工|办结|享受|来自|(?<!公)共(?!享|同|建)|总(?!部|承包|工会|量)|取得|参加|前来|落户|落成|动工|开复工|复工|集中(?!式|供|区|连片)|招致|和(?!谐|平)\d))/;

/** Words behind a figure that name what is counted: 个[省级实验室], 万平方米的[产业空间]. */
export function nounAfter(post: string, beforeFigure = false): string {
  let text = post.replace(/^(?:以上|以下|左右|的|余|多)+/, "");
  if (text.startsWith("、")) return "";
  const stop = afterStop.exec(text);
  // 已, 并 … end the noun.
  if (stop) text = text.slice(0, Math.max(0, stop.index));
  // What stands behind the last 、 before another figure belongs to that one.
  else if (beforeFigure && text.includes("、")) text = text.slice(0, text.indexOf("、"));
  text = text.replace(/(?:的|等|建设|工作|任务|和|与|及|(?<=[\u4e00-\u9fa5]{2})中)$/, "");
  return text.length > 22
    ? text.slice(-22)
    : text.replace(/[”’]$/, (quote) => (text.includes("“") ? quote : ""));
}

/** What is said of the counted things behind them: 26个项目[通过]…[评审活动], 14个地块项目完成[竣工备案]. */
export function predicateAfter(post: string, noun: string): string {
  const from = post.indexOf(noun) + noun.length;
  if (!noun || from < noun.length) return "";
  const match =
    /^(?:已|均|全部|成功|顺利|先后|正式)*(?:(通过|入选|获评|列入|纳入|上榜)|完成|进行|实现|开展)(?:了)?([\u4e00-\u9fa5“”]{2,18}?)(?:活动|$|[，。；])/.exec(
      post.slice(from).replace(/\d{4}年/, ""),
    );
  if (match && !/^(?:年度)?(?:投资|计划|税收|产值|营收)/.test(match[2] ?? ""))
    return `${match[1] ?? ""}${match[2] ?? ""}`;
  return (
    /^(?:已|均|全部|集中|正式|现场)*((?:集中|现场)?(?:签约|开工|竣工|投产|投用|落地|交付|完工|开业|动工|挂牌|上市))/.exec(
      post.slice(from),
    )?.[1] ?? ""
  );
}
