/**
 * The indicators every new workbook begins with: those of the sample reports, and those an analyst of district economies
 * asks for at once. An indicator is a concept; classes of it (of 50亿元 and more, of the manufacturing industry, 市级) are
 * breakdowns of an observation, never indicators of their own. Level, growth, share, completion and rank of a thing are
 * different indicators and are named so (…增速, …占比, …完成率, …排名). Figures of several districts that mean the same
 * meet under one indicator: 参加全区重大项目集中签约项目数 and 签约引进项目数 are both 签约项目数.
 */
import { Indicator } from "../model/indicator.ts";
import { servicesIndicators } from "./indicators/approval-and-services.ts";
import { buildingIndicators } from "./indicators/buildings-and-headquarters.ts";
import { companyIndicators } from "./indicators/companies-and-projects.ts";
import { economyIndicators } from "./indicators/economy.ts";
import { fiscalIndicators } from "./indicators/fiscal.ts";
import { fixedInvestmentIndicators } from "./indicators/fixed-investment.ts";
import { industryIndicators } from "./indicators/industry.ts";
import { investmentPromotionIndicators } from "./indicators/investment-promotion.ts";
import { landIndicators } from "./indicators/land.ts";
import { livelihoodIndicators } from "./indicators/livelihood.ts";
import { otherIndicators } from "./indicators/other.ts";
import { partyIndicators } from "./indicators/party-building.ts";
import { talentIndicators } from "./indicators/talent.ts";

/** A row of the list; the same shape as an indicator of a workbook. */
export const IndicatorSeed = Indicator;
export type IndicatorSeed = Indicator;

/** The groups in the order in which they are shown. `Indicator.group` is the id of one. */
export const indicatorGroups: { id: string; zh: string; en: string }[] = [
  { id: "economy", zh: "经济总量", en: "Economy" },
  { id: "fiscal", zh: "财政", en: "Public finance" },
  { id: "investment-promotion", zh: "招商引资", en: "Investment promotion" },
  { id: "fixed-investment", zh: "固定资产投资", en: "Fixed-asset investment" },
  { id: "industry", zh: "产业", en: "Industry" },
  { id: "land", zh: "土地", en: "Land" },
  { id: "buildings", zh: "楼宇与总部", en: "Office buildings and headquarters" },
  { id: "talent", zh: "人才", en: "Talent" },
  { id: "livelihood", zh: "民生", en: "Livelihood" },
  { id: "services", zh: "审批服务", en: "Approval and services" },
  { id: "party", zh: "党建", en: "Party building" },
  { id: "company", zh: "企业与项目", en: "Single companies and projects" },
  { id: "other", zh: "其他", en: "Other" },
];

export const indicators: IndicatorSeed[] = [
  ...economyIndicators,
  ...fiscalIndicators,
  ...investmentPromotionIndicators,
  ...fixedInvestmentIndicators,
  ...industryIndicators,
  ...landIndicators,
  ...buildingIndicators,
  ...talentIndicators,
  ...livelihoodIndicators,
  ...servicesIndicators,
  ...partyIndicators,
  ...companyIndicators,
  ...otherIndicators,
];
