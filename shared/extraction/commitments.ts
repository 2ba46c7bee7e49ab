/**
 * The sentences of policy notices: 对…的企业，给予…奖励. What stands in the condition only says who gets it; the amount
 * is a commitment, named after who gets it and what for.
 */
import type { FigureContext } from "./clauses.ts";
import type { QuantityReading } from "./quantities.ts";

const promise = /给予|按“[^“”]{2,10}”[^，。；]{0,6}支持|奖励|补助|补贴|资助|奖补|贴息|补偿|予以支持|扶持/g;
const kinds =
  /(?:生活|租房|购房|租金|安家|就业|交通|贷款)(?:补贴|补助)|奖励|补助|补贴|资助|奖补|贴息|补偿|扶持|支持|奖金|经费/;
/** By how much: 按设备投资额的10%给予补助. */
const rateBefore = /(?:按|按照|以)[^，。；]{0,24}$/;

/** Where the promise of a sentence begins, −1 if it makes none. */
function promiseAt(sentence: string): number {
  if (!/(?:^|[，。；：:、 ”)])(?:凡|对|年|首次|新|每|单个|获|经|上|鼓励|支持)|的，/.test(sentence)) return -1;
  return sentence.search(promise);
}

/** Figures of a sentence that are only conditions of a promise: index → the first figure of the promise. */
export function conditionsOf(
  text: string,
  from: number,
  to: number,
  figures: QuantityReading[],
  notice: boolean,
): Map<number, number> {
  const conditions = new Map<number, number>();
  const sentence = text.slice(from, to);
  if (
    !notice &&
    !/对[^，。；]{3,60}的[^，。；]{0,20}[，]?[^。；]{0,20}(?:给予|奖励|补助|补贴|资助)/.test(sentence)
  )
    return conditions;
  if (promiseAt(sentence) < 0) return conditions;
  const promises = [...sentence.matchAll(promise)].map((match) => from + match.index);
  figures.forEach((reading, index) => {
    const next = promises.find((at) => at >= reading.end);
    if (next === undefined) return;
    const last = promises.findLast((at) => at < reading.start) ?? from;
    const before = text.slice(last, reading.start);
    // Only between 对… and what is promised for it.
    if (!/对|凡|首次/.test(text.slice(last, reading.end))) return;
    if (
      rateBefore.test(before) ||
      /(?:最高|不超过|单个项目|每家|每户|每人|每个)[^，。；]{0,6}$/.test(before + (reading.hedge ?? ""))
    )
      return;
    const target = figures.findIndex((other) => other.start > next);
    if (
      target >= 0 &&
      ["percent", "percentage_point", "CNY", "count", "person", "m2", "mu", "year", "USD", "t"].includes(
        reading.baseUnit,
      )
    )
      conditions.set(index, target);
  });
  return conditions;
}

/** The name of a promised amount: 工业企业奖励金额, 技改项目补助比例, …上限. `undefined` where nothing is promised. */
export function commitmentOf(context: FigureContext): string | undefined {
  const { sentencePre, sentencePost, reading } = context;
  const sentence = sentencePre + reading.value + sentencePost;
  if (promiseAt(sentence) < 0 || !["CNY", "percent", "USD"].includes(reading.baseUnit)) return undefined;
  const near = `${sentencePre.slice(-40)}▮${sentencePost.slice(0, 24)}`;
  if (!/(?:给予|奖励|补助|补贴|资助|奖补|贴息|补偿|扶持|最高|不超过|标准|支持)/.test(near)) return undefined;
  const clause = sentencePre.slice(
    Math.max(sentencePre.lastIndexOf("；"), sentencePre.lastIndexOf("。"), sentencePre.lastIndexOf(":")) + 1,
  );
  const receiver =
    [
      ...clause.matchAll(
        /(?:对|凡|支持|鼓励)([^。；]{3,80}?)(?=，|按|给予|一次性|每|分别|予以|奖励|补助|补贴)/g,
      ),
    ].at(-1)?.[1] ??
    /^(?:\d+[.、])?(?:当年|首次)?([^，。；]{4,60}?)(?=，|给予|一次性|分别|予以|奖励|补助|补贴)/.exec(
      clause,
    )?.[1] ??
    "";
  const who = receiverOf(receiver, clause);
  const kind =
    kinds.exec(sentencePost.slice(0, 16))?.[0] ??
    [...sentencePre.matchAll(new RegExp(kinds, "g"))].at(-1)?.[0] ??
    "奖励";
  const capped =
    /(?:最高|不超过|上限|累计)[^，。；]{0,8}$/.test(sentencePre + (reading.hedge ?? "")) ||
    reading.bound === "at_most";
  const each =
    /每(?:台|月|人|名|吨|件|个|户|引进|平方米)[^，。；]{0,12}$/.test(sentencePre) ||
    sentencePost.startsWith("标准");
  const what =
    reading.baseUnit === "percent"
      ? "比例"
      : capped
        ? "上限"
        : each || /每(?:引进|招|培养)/.test(clause)
          ? "标准"
          : "";
  return `${who}${kind}${what}`;
}

const generic = /^(?:规上|限上|本区|各类|相关|符合条件)?(?:企业|项目|单位|机构|个人|人员|主体|公司)?$/;
const amounts =
  /(?:超过|达到?|不低于|不少于)?[\d.]+(?:-[\d.]+)?[万亿]?(?:美元|元|%|平方米|个百分点|家|人|名|亩|吨|年|个月|台|件)?(?:及?以上|以下|以内)?/g;

/** Who gets it, or what for: 对年产值首次突破1亿元的企业 → 年产值首次突破; 新认定为…技术中心的 → 技术中心认定. */
function receiverOf(receiver: string, clause: string): string {
  const words = receiver.replace(/\([^()]*\)/g, "").replace(/的$/, "");
  const per = /^(?:对|凡)?([\u4e00-\u9fa5]{2,12}?)每(?:引进|招|新增|培养|培训)/.exec(words)?.[1];
  if (per) return per;
  const cut = words.lastIndexOf("的");
  const head = words.slice(cut + 1).replace(amounts, "");
  const what = words
    .slice(0, Math.max(0, cut))
    .replace(amounts, "▮")
    .split(/[▮、，且]/)[0] as string;
  if (generic.test(head)) {
    // 按研发投入新增部分给予5%: what it is counted on.
    const base = /按(?:照)?([\u4e00-\u9fa5]{3,14}?)(?:的|给予)[^，。；]{0,4}$/.exec(clause)?.[1];
    return (what.length >= 3 ? what : (base ?? head)).slice(-14);
  }
  const recognised = /(?:新认定|认定为?|获批|评为|获评)/.test(words);
  const name = head
    .replace(/^(?:新|首次(?=认定|获批)|获批|获得|认定为?|入选|评为|获评)+/, "")
    .replace(/^(?:[国省市]家?级、?)+(?=企业)/, "");
  return name.slice(-18) + (recognised && !name.includes("认定") ? "认定" : "");
}
