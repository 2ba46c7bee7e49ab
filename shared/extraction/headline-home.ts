/**
 * The reporting area by the form of the headline, for places that no gazetteer knows: 某某县2022年…公报, a publisher's line
 * (某某县统计局), 在某某市第十六届人民代表大会.
 */

const name =
  "(?:[\\u4e00-\\u9fa5]{2,4}(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,4}?[市州盟])?([\\u4e00-\\u9fa5]{2,5}?(?:自治县|自治州|县|市|区|旗))";
const office =
  "(?:统计局|发展和改革(?:局|委员会|委)|发展改革(?:局|委)|发改(?:局|委)|人民政府|财政局|经济和信息化局|商务局|住房和城乡建设局|招商局|投资促进局|科学技术局|工业和信息化局|农业农村局|委办公室|政府办公室|委宣传部|融媒体中心|人民代表大会|国民经济|政府工作报告|(?:19|20)\\d{2}年)";
const inTitle = new RegExp(
  `^[-—《]*(?:关于)?${name}(?=${office}|关于|重点|工业|简介|概况|基本情况|推进|支持)`,
);
const publisher = new RegExp(`^(?:来源:|发布单位:|发布机构:)?${name}(?=${office})`);
const meeting = new RegExp(`[在—]${name}(?=第[一二三四五六七八九十]{1,3}届人民代表大会)`);
/** 开发区, 高新区 are zones; 全市, 我区 point back. */
const noPlace =
  /(?:开发区|高新区|新区|园区|经开区|示范区|地区|社区|小区|[全我本该各]市|[全我本该各][区县])$|^(?:全|各|本|该|我)/;

/** The name of the reporting area as headline, publisher or meeting give it; `undefined` if none does. */
export function namedHome(text: string, titleEnd: number, title: string | undefined): string | undefined {
  const head = text.slice(0, Math.max(600, titleEnd)).split("\n").slice(0, 16);
  const titles = [title ?? "", ...text.slice(0, titleEnd).split("\n")];
  const tries: [RegExp, string[]][] = [
    [inTitle, titles],
    [meeting, head],
    [publisher, head],
    [publisher, text.slice(-200).split("\n")],
  ];
  for (const [pattern, lines] of tries)
    for (const line of lines) {
      const found = pattern.exec(line.trim())?.[1];
      if (found && !noPlace.test(found)) return found;
    }
  return undefined;
}
