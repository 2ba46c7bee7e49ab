/** Notes and sources under the figure: whatever differs, and where the numbers come from. */
import { gradeSentence, noteMark, notesOf } from "../../shared/charts/footnotes.ts";
import type { Names } from "../../shared/charts/names.ts";
import type { ComparisonResult } from "../../shared/comparison/result.ts";
import { useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { select } from "../app/selection.ts";
import { InlineButton } from "./inline-button.tsx";

export function ComparisonNotes(props: {
  result: ComparisonResult;
  names: Names;
  /** Takes a group of areas in place of those of it that cannot be followed alone. */
  onGroup: (groupId: string) => void;
}) {
  const { result, names } = props;
  const t = useText();
  const notes = notesOf(result, names);
  const grade = gradeSentence(result.grade, names.language);
  const [between, stop] = names.language === "en" ? ["; ", "."] : ["；", "。"];
  /** The first figure that a note belongs to: a click on the note shows it. */
  const figureOf = (number: number) =>
    result.cells.flat().find((cell) => cell.notes.includes(number) && cell.observationId !== null)
      ?.observationId;
  return (
    <div className="comparison-notes">
      {notes.length > 0 && (
        <p>
          <span className="notes-lead">{t("charts.notes")}</span>
          {notes.map((note, index) => {
            const figure = note.number > 0 ? figureOf(note.number) : undefined;
            const words = (
              <>
                {note.number > 0 && <span className="note-number">{noteMark(note.number)}</span>}
                {note.text}
                {index < notes.length - 1 ? between : stop}
              </>
            );
            return figure === undefined || figure === null ? (
              <span key={note.number + note.text}>{words}</span>
            ) : (
              <InlineButton
                key={note.number + note.text}
                onPress={() => select({ entity: "observation", id: figure })}
              >
                {words}
              </InlineButton>
            );
          })}
        </p>
      )}
      {(result.groups ?? []).map((id) => (
        <p key={id}>
          <InlineButton link onPress={() => props.onGroup(id)}>
            {t("comparisons.useGroup", { areas: names.area(id) })}
          </InlineButton>
        </p>
      ))}
      {grade !== "" && <p>{grade}</p>}
      {result.sourceIds.length > 0 && (
        <p>
          <span className="notes-lead">{t("charts.source")}</span>
          {result.sourceIds.map((id, index) => (
            <span key={id}>
              <InlineButton
                link
                title={t("comparisons.openSource")}
                onPress={() => go("sources", { sourceId: id })}
              >
                {names.source(id)}
              </InlineButton>
              {index < result.sourceIds.length - 1 ? between : stop}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
