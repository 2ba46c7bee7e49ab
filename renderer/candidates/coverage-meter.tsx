/** How far a source is settled: one bar of four lengths, and the count in words. A click goes to the next open number. */
import { type CoverageCounts, isSettled, settledCount } from "../../shared/coverage/coverage-counts.ts";
import { useText } from "../app/language.tsx";

const parts = ["captured", "dismissed", "automatic", "open"] as const;

export function CoverageBar({ counts }: { counts: CoverageCounts }) {
  return (
    <span className="coverage-bar" aria-hidden>
      {parts.map(
        (part) => counts[part] > 0 && <span key={part} className={part} style={{ flexGrow: counts[part] }} />,
      )}
    </span>
  );
}

export function CoverageMeter({ counts, onNext }: { counts: CoverageCounts; onNext: () => void }) {
  const t = useText();
  const settled = isSettled(counts);
  const { total, captured, dismissed, automatic, open } = counts;
  const detail = t("candidates.coverageDetail", { total, captured, dismissed, automatic, open });
  return (
    <button
      type="button"
      className="plain-button coverage-meter figures"
      title={settled ? detail : `${detail}\n${t("candidates.coverageGo")}`}
      onClick={onNext}
      disabled={settled}
      data-testid="coverage"
    >
      <CoverageBar counts={counts} />
      <span>
        {settled && <span aria-hidden>✓ </span>}
        {t("candidates.coverage", { settled: settledCount(counts), total })}
      </span>
    </button>
  );
}
