/** How sure a reading is, as a short bar; the reasons stand in the tooltip of the row. */
export function ScoreBar({ score, label }: { score: number; label: string }) {
  return (
    <span className="score-bar" role="img" aria-label={label} title={label}>
      <span style={{ width: `${Math.round(score * 100)}%` }} />
    </span>
  );
}
