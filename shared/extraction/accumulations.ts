/** Whether a level is a flow within its period, a stock as of a date, or cumulative since a start. */
import type { Accumulation, Measure } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";
import type { DateReading } from "./dates.ts";

const cumulative = /(?:累计|共(?!有|同|享|建|产|识|计划|商)|总共|共计|合计|总计|以来)/;
const stockVerb =
  /(?:共?有|现有|拥有|共有|坐拥|存有|保有|聚集了?|集聚了?|汇聚了?|在册|在建|在库|存量|总量|累计拥有|辖|下辖|设有|入驻|落户|已有|辖内|目前|现|总数|覆盖)(?:[\u4e00-\u9fa5“”、]{0,14})$/;
const stockNoun =
  /(?:人口|存栏|余额|面积|保有量|里程|市场主体|经营主体|城镇化率|床位|资产总[额计]|总资产|常住人口|户籍人口|存款余额|贷款余额|装机|容量|市值|覆盖率|存量|库存|储备|实验室|资源|历史|海拔|气温|密度|在校生?|在园|注册资本|估值|党员|党组织|社区|行政村|小学|中学|初中|高中|幼儿园|教师|在校学生|医师|护士|卫生院|村民小组|居民小组|委员会|党支部|总户|农业户|固定电话用户|用户数|文化馆|文化站|公交车|耕地|林地|劳动力|从业人员|个体工商户|博物馆|图书馆|医院|学校|卫生机构|示范区|园区|楼宇|专利拥有量|参保人数|参保|低保对象|有效发明专利|品牌)/;
const flowVerb =
  /(?:新增|净增|发展|种植|造林|栽种|复垦|补植|引进|引入|招引|签约|落地|开工|竣工|完工|完成|实现|新建|新改建|改扩建|新改扩建|新认定|发放|投入|出让|收储|培育|召开|开展|举办|组织|兑现|办理|受理|接待|销售|生产|新登记|新设|发布|启动|推进|实施|交付|入选|获批|获得|通过|化解|查处|整治|拆除|改造|吸引|申领|走访|争取|筹集|安排|减免|审结|发明专利授权|授权|增加|减少|参加|建成|打造|创建|投产|投用|开通|新开|认定|评选|举行|流入|集中)/;

/** 累计达796家, 总数达28家: how many there are, not how many came. */
const totals =
  /(?:累计(?:已)?(?:建成|达到?了?|突破|超过?|有|为|拥有)?|总数(?:已)?(?:达到?|超过?|突破|为)|总量(?:达到?|突破))(?:近|约|超|逾)?$/;

export const isTotal = (context: FigureContext): boolean => totals.test(context.rawPre);

export function accumulationOf(
  context: FigureContext,
  measure: Measure,
  indicator: string,
  period: DateReading | undefined,
  /** The reading of the figure before in the same list, where this clause has no verb of its own. */
  before: Accumulation | null | undefined,
): Accumulation | null {
  if (measure !== "level") return null;
  if (isTotal(context)) return "stock";
  // 现有企业385家,研发平台96个: what goes on without a verb is meant as before.
  if (
    before === "stock" &&
    /^(?:count|person)$/.test(context.reading.baseUnit) &&
    context.pre !== "" &&
    /^(?:$|[，。；、)])/.test(context.post) &&
    !flowVerb.test(context.pre)
  )
    return before;
  if (before && context.listed && !flowVerb.test(context.pre)) return before;
  const near = context.rawPre.slice(-26);
  const clause = context.pre;
  if (cumulative.test(near)) return "cumulative";
  if (period?.kind === "since") return "cumulative";
  if (/^[^，。\d]{0,12}(?:集聚|聚集|入驻|落户|云集|汇聚)/.test(context.post)) return "stock";
  if (flowVerb.test(clause) && !/(?:目前|现有|共有|已有|拥有|已建成|已有)/.test(near)) return "flow";
  if (
    /(?:达到?|已?有)$/.test(clause) &&
    (context.reading.baseUnit === "count" || context.reading.baseUnit === "person") &&
    !/[次]$/.test(context.reading.unit)
  )
    return "stock";
  if (/^(?:现有|共有|拥有|有|目前|坐拥|聚集|集聚|现)/.test(clause) || stockVerb.test(clause)) return "stock";
  if (period?.kind === "now" || period?.kind === "as_of")
    return flowVerb.test(indicator) ? "cumulative" : "stock";
  if (
    /^(?:m2|km2|mu|ha|km)$/.test(context.reading.baseUnit) &&
    !flowVerb.test(context.sentencePre.slice(-30))
  )
    return "stock";
  if (stockNoun.test(indicator) && !flowVerb.test(indicator)) return "stock";
  return "flow";
}
