/** What the text adds up: what does not close with its statement, a click away from its sentences; the rest is quiet. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ArithmeticStatement } from "../../shared/api/candidates.ts";
import type { Span } from "../../shared/model/span.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Problem } from "../ui/problem.tsx";

export interface LitCheck {
  operands: Span[];
  sentences: Span[];
}

export const litOf = (check: ArithmeticStatement): LitCheck => ({
  operands: check.operands.flatMap(({ span }) => (span ? [span] : [])),
  sentences: check.sentences,
});

export const checkKey = (check: ArithmeticStatement): string =>
  `${check.kind}:${check.operands.map(({ span, text }) => span?.start ?? text).join(",")}`;

export const useArithmetic = (sourceId: number, enabled: boolean) =>
  useQuery(orpc.candidates.arithmetic.queryOptions({ input: { sourceId }, enabled }));

export function ArithmeticList(props: {
  arithmetic: ReturnType<typeof useArithmetic>;
  /** Key of the check that is lit. */
  lit: string | null;
  onLight: (check: ArithmeticStatement) => void;
}) {
  const t = useText();
  const [unfolded, setUnfolded] = useState(false);
  const { arithmetic } = props;
  if (arithmetic.isError) return <Problem error={arithmetic.error} retry={() => void arithmetic.refetch()} />;
  if (!arithmetic.data) return <p className="quiet candidate-none">{t("candidates.reading")}</p>;
  const { checks, open, closed } = arithmetic.data;
  const [wrong, right] = [checks.filter((one) => !one.closes), checks.filter((one) => one.closes)];
  const rows = (some: readonly ArithmeticStatement[]) => (
    <ul>
      {some.map((check) => (
        <CheckRow
          key={checkKey(check)}
          check={check}
          now={checkKey(check) === props.lit}
          onLight={() => props.onLight(check)}
        />
      ))}
    </ul>
  );
  return (
    <div className="candidate-list" role="group" aria-label={t("candidates.tab.arithmetic")}>
      {open > 0 ? (
        <>
          <h4 className="candidate-section">
            <span className="sum-open">▲ {t("candidates.sums.open", { count: open })}</span>
          </h4>
          {rows(wrong)}
        </>
      ) : (
        <div className="candidate-none">
          <p>{t(closed > 0 ? "candidates.sums.none" : "candidates.sums.nothing")}</p>
        </div>
      )}
      {closed > 0 && (
        <div className="sums-closed">
          <Button type="text" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? "▾" : "▸"} {t("candidates.sums.closed", { count: closed })}
          </Button>
          {unfolded && rows(right)}
        </div>
      )}
    </div>
  );
}

function CheckRow(props: { check: ArithmeticStatement; now: boolean; onLight: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { check, now } = props;
  const elsewhere = check.operands.filter(({ span }) => span === null);
  return (
    <li className="check-row" aria-current={now} data-closes={check.closes}>
      <button type="button" className="plain-button check-pick" onClick={props.onLight}>
        <span className={check.closes ? "check-mark" : "check-mark wrong"} aria-hidden>
          {check.closes ? "=" : "≠"}
        </span>
        <span>
          <span className="figures">{check.statement[language]}</span>
          <span className="secondary check-kind">
            {t(`candidates.sums.kind.${check.kind}`)}
            {check.integers?.length === 0 && ` · ${t("candidates.sums.integers")}`}
            {elsewhere.length > 0 &&
              ` · ${t("candidates.sums.elsewhere", { text: elsewhere.map(({ text }) => text).join("、") })}`}
          </span>
        </span>
      </button>
    </li>
  );
}
