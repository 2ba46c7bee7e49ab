/** A check as one sentence in both languages. */
import { bothLanguages, type TextKey } from "../i18n/translate.ts";
import { formatDecimal } from "../model/decimal-text.ts";
import type { Text } from "../model/text.ts";
import { findUnit } from "../model/unit.ts";
import type { ArithmeticCheck, OperandRole } from "./check.ts";

const symbols: Record<string, string> = { percent: "%", percentage_point: "个百分点" };
const counting = new Set(["count", "person", "rank"]);
const hundredMillion = 1e8;
const tenThousand = 1e4;

/** Numbers in 亿 or 万 where they are that large; the unit as the check has it. */
function inWords(value: number, baseUnit: string): string {
  const digits = (number: number) => formatDecimal(Number(number.toFixed(Math.abs(number) < 10 ? 2 : 1)));
  const unit = symbols[baseUnit] ?? (baseUnit === "CNY" ? "元" : "");
  if (counting.has(baseUnit) && Math.abs(value) < 100 * tenThousand)
    return formatDecimal(Number(value.toFixed(2)));
  const size = Math.abs(value);
  if (size >= hundredMillion) return `${digits(value / hundredMillion)}亿${unit}`;
  if (size >= tenThousand) return `${digits(value / tenThousand)}万${unit}`;
  return `${digits(value)}${unit || (findUnit(baseUnit) ? baseUnit : "")}`;
}

export function intervalWords({ low, high }: ArithmeticCheck["expected"], baseUnit: string): string {
  if (low === null && high === null) return "—";
  if (low === null) return `≤${inWords(high!, baseUnit)}`;
  if (high === null) return `≥${inWords(low, baseUnit)}`;
  const [from, to] = [inWords(low, baseUnit), inWords(high, baseUnit)];
  return from === to ? from : `${from}～${to}`;
}

function keyOf(check: ArithmeticCheck): string {
  const { kind, relation, integers } = check;
  if (kind === "classes" || kind === "completion" || kind === "growth") return kind;
  if (kind === "share") return integers === null ? "share" : "integer";
  if (!check.operands.some(({ role }) => role === "total")) return "hundred";
  return relation === "equal" ? "sum" : "atMost";
}

export function statementOf(check: ArithmeticCheck): Text {
  const of = (role: OperandRole) =>
    check.operands.filter((operand) => operand.role === role).map(({ text }) => text.replace(/\s+/g, ""));
  const key = keyOf(check);
  const expected = key === "classes" ? { ...check.expected, high: check.expected.low } : check.expected;
  const unit = key === "completion" || key === "share" ? "percent" : check.baseUnit;
  return bothLanguages(`arithmetic.${key}.${check.closes ? "closes" : "open"}` as TextKey, {
    parts: [...of("part"), ...of("size")].join(check.relation === "equal" ? "＋" : "、"),
    total: of("total").join(),
    plan: of("plan").join(),
    actual: of("actual").join(),
    before: of("before").join(),
    after: of("after").join(),
    part: of("part").join(),
    whole: of("whole").join(),
    stated: of("stated").join(),
    expected: intervalWords(expected, unit),
    integers: check.integers?.join("、") ?? "",
  });
}
