/**
 * 良渚新城, the year 2023. The page repeats three paragraphs three times; each figure is here once. It names neither its
 * paper nor its day; the year is from the text.
 */
import { figuresOf, type SampleSource } from "../sample-source.ts";

const areaId = "liangzhu-new-town";
const figure = figuresOf(areaId);

export const liangzhu: SampleSource = {
  id: "liangzhu-2023",
  title: "抓党建引领 强双招双引 优产业培育 促城市建设 提服务保障 良渚新城：“五管齐下”奏响高质量发展交响曲",
  publisher: null,
  date: "2023",
  areaId,
  textSha256: "c1cf9b776fce83d2ce425a60150fe4383dbeeec7467459c7f74063981bb1587c",
  facts: [
    figure(294, "近350家", "350", "家", "mall-brands", "..2023-12", { bound: "under", entity: "城北万象城" }),
    figure(302, "15余万平方米", "15", "万平方米", "mall-floor-area", "..2023-12", {
      bound: "over",
      entity: "城北万象城",
    }),
    figure(766, "52个", "52", "个", "party-organisations", "..2023-12", { accumulation: "cumulative" }),
    figure(777, "120家", "120", "家", "companies-with-party-organisation", "..2023-12"),
    figure(978, "20次", "20", "次", "party-study-sessions", "2023", { accumulation: "cumulative" }),
    figure(1003, "530余次", "530", "次", "party-activities", "2023", {
      bound: "over",
      accumulation: "cumulative",
    }),
    figure(1057, "18个", "18", "个", "research-topics", "2023"),
    figure(1138, "400余次", "400", "次", "volunteer-services", "2023", { bound: "over" }),
    figure(1214, "150人次", "150", "人次", "care-talks", "2023"),
    figure(1228, "15人次", "15", "人次", "home-visits", "2023"),
    figure(1411, "15批", "15", "批", "model-staff-batches", "2023-05../", { accumulation: "cumulative" }),
    figure(1417, "125人次", "125", "人次", "model-staff-commended", "2023-05../", {
      accumulation: "cumulative",
    }),
    figure(1828, "104个", "104", "个", "signed-projects", "2023", { accumulation: "cumulative" }),
    figure(1837, "约578亿元", "578", "亿元", "signed-investment", "2023", {
      bound: "approx",
      accumulation: "cumulative",
    }),
    figure(1854, "4个", "4", "个", "signed-projects", "2023", {
      accumulation: "cumulative",
      breakdown: { investment_size: ">=50亿元" },
    }),
    figure(1866, "6个", "6", "个", "signed-projects", "2023", {
      accumulation: "cumulative",
      breakdown: { investment_size: "20-50亿元" },
    }),
    figure(2112, "2名", "2", "名", "trained-leading-talents", "2023", { breakdown: { level: "国家级" } }),
    figure(2124, "205名", "205", "名", "high-level-talents", "2023"),
    figure(2140, "1个", "1", "个", "talent-led-projects", "2023", {
      breakdown: { level: "国家级", industry: "医药科技" },
    }),
    figure(2159, "3个", "3", "个", "talent-led-projects", "2023", {
      breakdown: { level: "省级", industry: "生物科技、新能源" },
    }),
    figure(2181, "26个", "26", "个", "approved-talent-projects", "2023"),
    figure(2463, "296438万元", "296438", "万元", "land-revenue", "2023-12-12", {
      entity: "杭政储出(2023)169号地块",
    }),
    figure(2546, "19宗", "19", "宗", "land-reserved-plots", "2023", { accumulation: "cumulative" }),
    figure(2549, "约1383亩", "1383", "亩", "land-reserved-area", "2023", {
      bound: "approx",
      accumulation: "cumulative",
    }),
    figure(2561, "约186%", "186", "%", "land-reserve-completion", "2023", { bound: "approx" }),
    figure(2571, "16宗", "16", "宗", "land-sold-plots", "2023", { accumulation: "cumulative" }),
    figure(2574, "约883亩", "883", "亩", "land-sold-area", "2023", {
      bound: "approx",
      accumulation: "cumulative",
    }),
    figure(2587, "第一", "1", "位", "land-revenue-rank", "2023", { breakdown: { rank_among: "余杭区" } }),
    figure(2617, "约394%", "394", "%", "land-sold-area-completion", "2023", {
      bound: "approx",
      breakdown: { land_use: "工业用地" },
      note: {
        zh: "“超额完成…约394%”，读作完成全年任务的394%，而非超出394%。",
        en: "Read as 394% of the year's task, not as 394% above it.",
      },
    }),
    figure(2837, "87幢", "87", "幢", "buildings", "..2023-12"),
    figure(2849, "60幢", "60", "幢", "key-buildings", "..2023-12", { accumulation: "cumulative" }),
    figure(2865, "5幢", "5", "幢", "buildings-over-100m", "..2023-12", {
      note: { zh: "原文按财政收入计。", en: "By fiscal revenue." },
    }),
    figure(2873, "18幢", "18", "幢", "buildings-over-10m", "..2023-12", {
      note: {
        zh: "原文按财政收入计；是否含5幢亿元楼宇未说明。",
        en: "By fiscal revenue; whether the five over 100 million count is not said.",
      },
    }),
    figure(3072, "5家", "5", "家", "headquarters", "..2023-12", { breakdown: { level: "市级" } }),
    figure(3081, "11家", "11", "家", "headquarters", "..2023-12", { breakdown: { level: "区级" } }),
    figure(3098, "5家", "5", "家", "new-headquarters", "2023", { breakdown: { level: "市级" } }),
    figure(3107, "3家", "3", "家", "new-headquarters", "2023", { breakdown: { level: "区级" } }),
    figure(3346, "800多家", "800", "家", "companies", "..2023-12", {
      bound: "over",
      breakdown: { industry: "数字文化" },
    }),
    figure(3513, "超30%", "30", "%", "culture-revenue-growth", "2023", {
      bound: "over",
      note: {
        zh: "句中兼说梦栖小镇，主语为新城。",
        en: "The sentence also speaks of a town in it; its subject is the new town.",
      },
    }),
    figure(3546, "6.52平方公里", "6.52", "平方公里", "planned-territory", "..2023-12", {
      areaId: "liangzhu-digital-culture-park",
      note: { zh: "已完成规划，不等于建成。", en: "Planned, not built." },
    }),
    figure(3664, "超20%", "20", "%", "life-science-revenue-growth", "2023", { bound: "over" }),
    figure(3683, "400家", "400", "家", "companies", "..2023-12", { breakdown: { industry: "生命科技" } }),
    figure(3695, "5家", "5", "家", "unicorns", "..2023-12", { breakdown: { industry: "生命科技" } }),
    figure(3712, "1家", "1", "家", "little-giants", "..2023-12", {
      breakdown: { level: "国家级", industry: "生命科技" },
    }),
    figure(3743, "30强", "30", "强", "park-rank", "2023", {
      bound: "at_most",
      areaId: "liangzhu-life-health-town",
      breakdown: { rank_among: "全国" },
      note: {
        zh: "只说进入前30，名次未给；同一小镇他处称良渚生命科技小镇。",
        en: "Among the first thirty; the place itself is not given.",
      },
    }),
    figure(5186, "35个", "35", "个", "construction-projects", "2023", {
      breakdown: { project_type: "道路、市政景观" },
    }),
    figure(5230, "9条", "9", "条", "roads-completed", "2023"),
    figure(5373, "94个", "94", "个", "construction-projects", "2023"),
    figure(5384, "10个", "10", "个", "added-construction-projects", "2023"),
    figure(5392, "约753亿元", "753", "亿元", "construction-total-investment", "2023", { bound: "approx" }),
    figure(5403, "约113亿元", "113", "亿元", "construction-investment", "2023", {
      bound: "approx",
      scenario: "target",
    }),
    figure(5422, "约128亿", "128", "亿元", "construction-investment", "2023", {
      bound: "approx",
      accumulation: "cumulative",
      note: { zh: "原文省略“元”；为形象投资。", en: "The report leaves 元 out; work done." },
    }),
    figure(5436, "114%", "114", "%", "construction-plan-completion", "2023", {
      bound: "approx",
      note: { zh: "“约”在前；128÷113 为 113.3%。", en: "“About” stands apart; 128 over 113 is 113.3%." },
    }),
    figure(5519, "801户", "801", "户", "resettlement-drawn", "2023-12-28/2023-12-29", {
      breakdown: { village: "东塘河村、西塘河村" },
    }),
    figure(5610, "33个", "33", "个", "construction-projects", "2023", {
      breakdown: { project_type: "安置房、学校、保障房、创新性产业用地" },
    }),
    figure(5621, "约600万平方米", "600", "万平方米", "construction-floor-area", "2023", {
      bound: "approx",
      breakdown: { project_type: "安置房、学校、保障房、创新性产业用地" },
    }),
    figure(5632, "14个", "14", "个", "completed-projects", "2023", {
      breakdown: { project_type: "安置房、学校、保障房、创新性产业用地" },
    }),
    figure(5652, "12644套", "12644", "套", "homes-completed", "2023", {
      note: {
        zh: "原文误作“总建筑面积”，按单位“套”读作住房套数。",
        en: "Misprinted as a floor area; by its unit, homes.",
      },
    }),
    figure(6163, "三个月", "3", "个月", "land-to-start", "..2023-12", {
      breakdown: { stage: "以往" },
      note: {
        zh: "推行“拿地即开工”以前的常规。",
        en: "The former norm, before work could start on the day.",
      },
    }),
    figure(6418, "192万平方米", "192", "万平方米", "planned-industrial-space", "2023", {
      accumulation: "cumulative",
      note: { zh: "已完成规划，不等于建成。", en: "Planned, not built." },
    }),
    figure(6451, "9个", "9", "个", "industrial-land-renewals", "2023"),
    figure(6713, "3家", "3", "家", "listed-companies", "..2023-12"),
    figure(6724, "40家", "40", "家", "listing-reserve-companies", "..2023-12"),
    figure(6735, "3家", "3", "家", "listing-applicants", "..2023-12"),
    figure(7037, "30场", "30", "场", "service-events", "2023", { accumulation: "cumulative" }),
    figure(7047, "1600余家次", "1600", "家次", "company-visits", "2023", {
      bound: "over",
      accumulation: "cumulative",
    }),
    figure(7059, "1200余件次", "1200", "件次", "problems-solved", "2023", {
      bound: "over",
      accumulation: "cumulative",
    }),
    figure(7091, "40期", "40", "期", "policy-briefings", "2023", { accumulation: "cumulative" }),
    figure(7103, "7600万元", "7600", "万元", "subsidies-paid", "2023"),
  ],
};
