/** What a new edition changes: the sentences, old and new, and the figures whose words moved, changed or are gone. */
import type { EditionChanges, SentenceChange } from "../../shared/source-text/edition.ts";
import { useText } from "../app/language.tsx";

const shown = 200;

export function EditionReport({ edition }: { edition: EditionChanges }) {
  const t = useText();
  const { sentences, passages, counts } = edition;
  const touched = passages.filter((one) => one.state === "changed" || one.state === "lost");
  return (
    <div className="edition-report">
      <p className="figures" role="status">
        {t("sources.edition.counts", {
          sentences: sentences.length,
          kept: counts.kept ?? 0,
          moved: counts.moved ?? 0,
          changed: counts.changed ?? 0,
          lost: counts.lost ?? 0,
        })}
      </p>
      {touched.length > 0 && (
        <ul aria-label={t("sources.edition.passages")}>
          {touched.map((one) => (
            <li key={one.passageId} className="edition-passage" data-state={one.state}>
              <span className="form-warning">▲ {t(`sources.edition.${one.state}`)}</span>{" "}
              <del>{one.before.words}</del> {one.after && <ins>{one.after.words}</ins>}
            </li>
          ))}
        </ul>
      )}
      {sentences.length > 0 && (
        <ul aria-label={t("sources.edition.sentences")}>
          {sentences.slice(0, shown).map((one) => (
            <SentenceLine key={`${one.before?.span.start}:${one.after?.span.start}`} change={one} />
          ))}
        </ul>
      )}
      {sentences.length > shown && (
        <p className="quiet">{t("sources.edition.more", { count: sentences.length - shown })}</p>
      )}
    </div>
  );
}

function SentenceLine({ change }: { change: SentenceChange }) {
  const t = useText();
  return (
    <li className="edition-sentence" data-kind={change.kind}>
      <span className="tag">{t(`sources.edition.${change.kind}`)}</span>
      <span>
        {change.before && <del>{change.before.text.trim()}</del>}
        {change.after && <ins>{change.after.text.trim()}</ins>}
      </span>
    </li>
  );
}
