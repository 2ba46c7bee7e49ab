/**
 * 钱塘智慧城 in 上城区, the year 2022 and the first quarter of 2023. Read by hand with the rules of the corpus's GUIDE.
 * Left out: the degrees a jacket is worn at (sales talk), times that only frame a sentence, and counts that only count off.
 */
import { figuresOf, type SampleSource } from "../sample-source.ts";

const areaId = "qiantang-smart-city";
const figure = figuresOf(areaId);

export const qiantang: SampleSource = {
  id: "qiantang-2023",
  title: "聚焦三个“一号工程” 打好经济翻身仗 钱塘智慧城下好高质量发展“先手棋”",
  publisher: "杭州日报",
  date: "2023-05-05",
  areaId,
  textSha256: "9a72c8a9f5fafae5c1784b60577e1dd8195259e0be986a78b8c62977b625a043",
  facts: [
    figure(96, "约为11.02平方公里", "11.02", "平方公里", "territory", "..2023-05", {
      bound: "approx",
      areaId: "shangcheng-high-tech-park",
    }),
    figure(704, "半个多世纪", "50", "年", "company-age", "..2023-05", { bound: "over", entity: "鸭鸭" }),
    figure(740, "1000余家", "1000", "家", "company-stores", "2019", { bound: "over", entity: "鸭鸭" }),
    figure(753, "8000余万元", "8000", "万元", "company-sales", "2019", { bound: "over", entity: "鸭鸭" }),
    figure(773, "8万元", "8", "万元", "company-sales-per-store", "2019", { entity: "鸭鸭" }),
    figure(866, "2000万件", "2000", "万件", "company-units-sold", "2020", {
      entity: "鸭鸭",
      note: {
        zh: "搬来第一年；按搬迁之年记2020。",
        en: "Its first year there; kept as 2020, the year it moved.",
      },
    }),
    figure(884, "35亿元", "35", "亿元", "company-sales", "2020", {
      entity: "鸭鸭",
      note: {
        zh: "搬来第一年；按搬迁之年记2020。",
        en: "Its first year there; kept as 2020, the year it moved.",
      },
    }),
    figure(899, "超过100亿元", "100", "亿元", "company-sales", "2022", { bound: "over", entity: "鸭鸭" }),
    figure(963, "上千家", "1000", "家", "companies", "..2023-05", {
      bound: "at_least",
      breakdown: { industry: "直播电商" },
      note: {
        zh: "直播、孵化、基地、执行公司合计。",
        en: "Agencies, incubators, bases and contractors together.",
      },
    }),
    figure(974, "1000余人", "1000", "人", "signed-influencers", "..2023-05", {
      bound: "over",
      accumulation: "cumulative",
    }),
    figure(985, "超11亿人次", "11", "亿人次", "live-streaming-followers", "..2023-05", { bound: "over" }),
    figure(1076, "第11家", "11", "家", "listed-companies", "..2023-03", {
      note: { zh: "由序数“第11家”得出。", en: "From the ordinal: the eleventh." },
    }),
    figure(1192, "50多个", "50", "个", "company-markets", "..2023-05", { bound: "over", entity: "华塑科技" }),
    figure(1422, "超过6亿千瓦", "6", "亿千瓦", "company-power-equipment", "..2023-05", {
      bound: "over",
      accumulation: "cumulative",
      entity: "东方电气集团",
    }),
    figure(1444, "超过20亿元", "20", "亿元", "project-investment", "2023-03-24", {
      bound: "over",
      entity: "东方电气光伏全球总部与长三角创新研究院",
    }),
    figure(1461, "千亿", "1000", "亿元", "project-industry-scale", "2023/2033", {
      scenario: "forecast",
      entity: "东方电气光伏全球总部与长三角创新研究院",
      note: { zh: "未来十年内形成；原文省略“元”。", en: "Within ten years; the report leaves 元 out." },
    }),
    figure(1616, "4个", "4", "个", "project-research-centres", "2023/2026", {
      scenario: "forecast",
      entity: "东方电气长三角创新研究院",
      note: { zh: "通过三年左右建成。", en: "To be built in about three years." },
    }),
    figure(1648, "不少于10个", "10", "个", "talent-startup-projects", "2023/2026", {
      bound: "at_least",
      scenario: "forecast",
      entity: "东方电气长三角创新研究院",
    }),
    figure(1831, "118个", "118", "个", "landed-projects", "2022"),
    figure(1846, "36个", "36", "个", "landed-projects", "2022", {
      accumulation: "cumulative",
      breakdown: { investment_size: ">=1亿元" },
      note: {
        zh: "原文作“完成亿元产业项目”，读作落地。",
        en: "The report says “completed” of projects won; read as landed.",
      },
    }),
    figure(1861, "3个", "3", "个", "fixed-asset-projects", "2022", {
      breakdown: { industry: "制造业", investment_size: ">=1亿元" },
    }),
    figure(1873, "2个", "2", "个", "fixed-asset-projects", "2022", {
      breakdown: { industry: "服务业", investment_size: ">=1亿元" },
    }),
    figure(1880, "3.24亿美元", "3.24", "亿美元", "introduced-foreign-capital", "2022"),
    figure(1954, "8%", "8", "%", "territory-share", "..2023-05", { breakdown: { whole: "上城区" } }),
    figure(1965, "40%", "40", "%", "talent-target-share", "2022../", { breakdown: { whole: "上城区" } }),
    figure(2429, "5.3亿元", "5.3", "亿元", "project-investment", "2023-04", {
      entity: "杭政工出【2023】2号、3号地块",
    }),
    figure(2441, "超10万平方米", "10", "万平方米", "new-industrial-space", "2023-04", {
      bound: "over",
      entity: "杭政工出【2023】2号、3号地块",
      note: { zh: "地块刚开工，为设计面积。", en: "Work had only begun: as designed." },
    }),
    figure(2461, "超8亿元", "8", "亿元", "project-taxes", "2023-04../", {
      bound: "over",
      scenario: "forecast",
      entity: "杭政工出【2023】2号、3号地块",
      note: { zh: "建成后5年内合计。", en: "Within five years of completion." },
    }),
    figure(2470, "近100亿元", "100", "亿元", "project-output", "2023-04../", {
      bound: "under",
      scenario: "forecast",
      entity: "杭政工出【2023】2号、3号地块",
      note: { zh: "建成后5年内合计。", en: "Within five years of completion." },
    }),
    figure(2503, "4个工作日", "4", "工作日", "permits-duration", "2023-04", {
      entity: "毛戈平美妆研发中心",
      note: { zh: "三证：用地、工程规划、施工。", en: "Three permits: land use, planning, building." },
    }),
    figure(2561, "一两个月", "1", "个月", "permits-duration", "..2023-05", {
      valueHigh: "2",
      bound: "range",
      areaId: "shangcheng-2021",
      breakdown: { stage: "以往" },
      note: { zh: "“至少”一两个月，企业所述。", en: "“At least” one or two months, as a company puts it." },
    }),
    figure(2755, "180天以上", "180", "天", "land-to-permit-days", "..2023-05", {
      bound: "at_least",
      breakdown: { mode: "传统模式" },
    }),
    figure(2837, "五宗", "5", "宗", "land-sold-plots", "2022../", {
      accumulation: "cumulative",
      breakdown: { land_use: "工业用地" },
    }),
    figure(2870, "30天", "30", "天", "land-to-permit-days", "2022../", { breakdown: { batch: "第一批" } }),
    figure(2874, "16天", "16", "天", "land-to-permit-days", "2022../", { breakdown: { batch: "第二批" } }),
    figure(2884, "6天", "6", "天", "land-to-permit-days", "..2023-05", {
      note: {
        zh: "第三批，也是成文时的时长。",
        en: "The third batch, and what it took at the time of the report.",
      },
    }),
  ],
};
