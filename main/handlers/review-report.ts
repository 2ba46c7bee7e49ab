/** For tests: a report of our own making and a workbook that holds it. */
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import { spanOf, testClient } from "./test-client.ts";

/** In the style of what districts publish; names and numbers are ours. */
export const reviewText = [
  "岚湖新城2023年成绩单",
  "",
  "2024-01-18 09:30",
  "",
  "一、招商引资",
  "2023年，岚湖新城共签约项目42个，总投资约318亿元，其中20亿元以上项目5个。",
  "一季度双集中总投资82亿元，二季度双集中总投资106亿元，三季度双集中总投资121亿元。",
  "前三季度落地项目总投资近310亿元。",
  "",
  "二、楼宇经济",
  "新认定重点楼宇14幢、星级楼宇25幢，占全区总量82%、95%。",
  "入驻企业近260家，规上服务业营收增长12.5%。",
  "2023年，岚湖新城共签约项目42个，总投资约318亿元，其中20亿元以上项目5个。",
  "",
  "三、建设",
  "全年计划投资约113亿元，完成投资约128亿元，约完成年度计划的114%。",
].join("\n");

/** A new workbook with the report and its area; close the engine when done. */
export async function reviewClient() {
  const { client, engine } = await testClient();
  await client.areas.insert({ kind: "new_town", nameZh: "岚湖新城", nameEn: "Lanhu" });
  const { source } = await client.sources.insert({
    input: { text: reviewText },
    fields: { title: "岚湖新城2023年成绩单", date: "2024-01-18", areaId: "lanhu" },
  });
  return { client, engine, sourceId: source.id };
}

/** The candidate of these words. */
export function candidateOf(candidates: readonly ReviewCandidate[], words: string): ReviewCandidate {
  const found = candidates.find((one) => one.text === words);
  if (!found) throw new Error(`no ${words} among ${candidates.map((one) => one.text).join(" ")}`);
  return found;
}

export const reviewSpan = (words: string) => {
  const { start, end } = spanOf(reviewText, words);
  return { start, end };
};
