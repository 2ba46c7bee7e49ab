/** 产业: who is there, how large, how fast. */
import type { Indicator } from "../../model/indicator.ts";
import { rowsOf } from "./indicator-row.ts";

const { flow, stock, growth, share, rank } = rowsOf("industry");
const revenueOnYear: [string, string] = [
  "营业收入比上年同期。",
  "Business revenue on the same period of the year before.",
];

export const industryIndicators: Indicator[] = [
  stock({
    id: "companies",
    name: ["集聚企业数", "Companies there"],
    aliases: "企业数 数字文化企业数 生命科技企业数 直播产业链企业数 入驻企业数",
    unit: "家",
    definition: [
      "期末在本地的企业；行业记在分类里，范围（注册或入驻）按原文。",
      "Companies in the area at the end of the period; the industry is in the breakdown, registered or moved in as the report has it.",
    ],
  }),
  stock({
    id: "employees",
    name: ["从业人员数", "Employees"],
    aliases: "员工数 企业员工数",
    unit: "万人",
    definition: [
      "期末在本地企业工作的人数。",
      "People who work for companies in the area at the end of the period.",
    ],
  }),
  stock({
    id: "market-entities",
    name: ["市场主体总数", "Market entities"],
    aliases: "市场主体数 经营主体数 在册市场主体",
    unit: "万家",
    definition: [
      "期末在册的企业、个体工商户等。",
      "Companies, sole traders and others on the register at the end of the period.",
    ],
  }),
  flow({
    id: "net-new-market-entities",
    name: ["净增市场主体数", "Net new market entities"],
    aliases: "市场主体净增数",
    unit: "家",
    definition: ["当期新设减注销。", "New less struck off within the period."],
  }),
  flow({
    id: "market-entity-revenue",
    name: ["市场主体营业收入", "Revenue of market entities"],
    aliases: "营业收入 企业营收",
    unit: "亿元",
    definition: [
      "区域内市场主体当期营业收入。",
      "Business revenue of the market entities of the area within the period.",
    ],
  }),
  flow({
    id: "core-digital-value-added",
    name: ["数字经济核心产业增加值", "Value added of the core digital economy"],
    unit: "亿元",
    definition: ["数字经济核心产业增加值，现价。", "At current prices."],
  }),
  growth({
    id: "core-digital-growth",
    name: ["数字经济核心产业增速", "Growth of the core digital economy"],
    aliases: "数字经济核心产业增加值增速 数字经济核心产业增长",
    definition: [
      "比上年同期；一般指增加值，原文未写明时从之。",
      "On the same period of the year before; value added, unless the report says otherwise.",
    ],
  }),
  growth({
    id: "services-revenue-growth",
    name: ["规上服务业营收增速", "Revenue growth of larger service companies"],
    aliases: "规模以上服务业营收增速 规上服务业营业收入增速",
    definition: revenueOnYear,
  }),
  growth({
    id: "profit-services-revenue-growth",
    name: ["规上营利性服务业营收增速", "Revenue growth of larger for-profit service companies"],
    aliases: "规上营利性服务业增速",
    definition: revenueOnYear,
  }),
  growth({
    id: "culture-revenue-growth",
    name: ["文化及相关产业营收增速", "Revenue growth of culture and related industries"],
    aliases: "文化产业营收增速",
    definition: revenueOnYear,
  }),
  growth({
    id: "life-science-revenue-growth",
    name: ["规上生命科技产业营收增速", "Revenue growth of larger life-science companies"],
    aliases: "生命健康产业营收增速 生物医药产业营收增速",
    definition: revenueOnYear,
  }),
  flow({
    id: "industrial-value-added",
    name: ["规上工业增加值", "Value added of larger industry"],
    aliases: "规模以上工业增加值",
    unit: "亿元",
    definition: [
      "年主营业务收入2000万元以上工业企业，现价。",
      "Industrial companies with a revenue of 20 million yuan and more, at current prices.",
    ],
  }),
  growth({
    id: "industrial-value-added-growth",
    name: ["规上工业增加值增速", "Growth of larger industry's value added"],
    aliases: "规模以上工业增加值增速 规上工业增速",
    definition: ["比上年同期，不变价。", "On the same period of the year before, at constant prices."],
  }),
  flow({
    id: "industrial-output",
    name: ["规上工业总产值", "Gross output of larger industry"],
    aliases: "规模以上工业总产值 工业总产值",
    unit: "亿元",
    definition: [
      "年主营业务收入2000万元以上工业企业，现价。",
      "Industrial companies with a revenue of 20 million yuan and more, at current prices.",
    ],
  }),
  stock({
    id: "industrial-companies",
    name: ["规上工业企业数", "Larger industrial companies"],
    aliases: "规模以上工业企业数",
    unit: "家",
    definition: ["期末在库。", "On the register at the end of the period."],
  }),
  stock({
    id: "high-tech-companies",
    name: ["国家高新技术企业数", "National high-tech companies"],
    aliases: "高新技术企业数 国高企数",
    unit: "家",
    definition: ["期末有效认定。", "With a valid certificate at the end of the period."],
  }),
  share({
    id: "high-tech-value-added-share",
    name: ["高新技术产业增加值占比", "Share of high-tech industry"],
    aliases: "高新产业占比",
    definition: ["占规上工业增加值的比重。", "In the value added of larger industry."],
  }),
  share({
    id: "rd-intensity",
    name: ["研发投入强度", "R&D intensity"],
    aliases: "R&D经费占比 研发经费占GDP比重",
    definition: ["全社会研发经费占地区生产总值的比重。", "Expenditure on research and development in GDP."],
  }),
  stock({
    id: "little-giants",
    name: ["专精特新“小巨人”企业数", "“Little giant” companies"],
    aliases: "专精特新小巨人企业数 小巨人企业数",
    unit: "家",
    definition: [
      "期末有效认定；级别和行业记在分类里。",
      "Recognised at the end of the period; level and industry are in the breakdown.",
    ],
  }),
  stock({
    id: "unicorns",
    name: ["独角兽企业数", "Unicorns"],
    aliases: "上榜独角兽企业数",
    unit: "家",
    definition: [
      "上榜独角兽（或准独角兽）榜单的企业；榜单按原文。",
      "Companies on a list of unicorns (or would-be ones); which list, as the report has it.",
    ],
  }),
  stock({
    id: "listed-companies",
    name: ["上市企业数", "Listed companies"],
    aliases: "已上市企业数 上市公司数",
    unit: "家",
    definition: [
      "期末境内外上市的企业累计数。",
      "Companies listed at home or abroad, at the end of the period.",
    ],
  }),
  stock({
    id: "listing-reserve-companies",
    name: ["上市后备企业数", "Companies preparing to be listed"],
    aliases: "上市后备培育企业数",
    unit: "家",
    definition: [
      "期末列入上市培育名单的企业。",
      "Companies on the list of those to be brought to a stock exchange, at the end of the period.",
    ],
  }),
  stock({
    id: "listing-applicants",
    name: ["已报会企业数", "Companies that have applied for listing"],
    aliases: "报会企业数",
    unit: "家",
    definition: [
      "期末已向证监会或交易所申报；含在上市后备企业数内与否按原文。",
      "Filed with the regulator or an exchange at the end of the period; reports often count them among those preparing.",
    ],
  }),
  stock({
    id: "provincial-laboratories",
    name: ["省级实验室数", "Provincial laboratories"],
    aliases: "省级实验室数量 省实验室数",
    definition: ["期末已设立或在建的省级实验室。", "Founded or being built at the end of the period."],
  }),
  rank({
    id: "park-rank",
    name: ["产业园区榜单排名", "Rank of an industrial park"],
    aliases: "中国生物医药科技创新园区榜排名 园区排名",
    definition: [
      "第三方榜单中的名次；“30强”读作不低于第30位。",
      "The place on the list of a third party; “top 30” is read as the 30th place or better.",
    ],
  }),
  stock({
    id: "live-streaming-followers",
    name: ["直播机构粉丝数", "Followers of live-streaming hosts"],
    aliases: "粉丝数 粉丝人次",
    unit: "亿人次",
    additive: false,
    definition: [
      "区内直播机构和主播的粉丝合计，同一人可重复计。",
      "Followers of the area's agencies and hosts together; one person may count several times.",
    ],
  }),
  stock({
    id: "invention-patents",
    name: ["有效发明专利拥有量", "Invention patents in force"],
    aliases: "有效发明专利数",
    unit: "件",
    definition: ["期末有效。", "At the end of the period."],
  }),
];
