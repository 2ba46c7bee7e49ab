/** One report of an import: what was found, its fields for correction, what became of it. */
import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { failureText } from "../app/failure.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { EditionChoice } from "./edition-choice.tsx";
import { EditionReport } from "./edition-report.tsx";
import {
  dropImport,
  type ImportItem,
  largestFile,
  setImportFields,
  TooLarge,
  Unread,
} from "./import-queue.ts";
import { SourceFields } from "./source-fields.tsx";

export function ImportRow(props: {
  item: ImportItem;
  open: boolean;
  alone: boolean;
  onOpen: () => void;
  onGo: (sourceId: number | null) => void;
}) {
  const t = useText();
  const { item, open, alone } = props;
  const name = item.fileName ?? t("sources.import.pasted");
  const editable = item.state === "ready";
  const leaveOut = t("sources.import.remove");
  return (
    <li className="import-row" data-state={item.state}>
      <div className="import-head">
        {editable && !alone ? (
          <button
            type="button"
            className="import-name plain-button"
            aria-expanded={open}
            onClick={props.onOpen}
          >
            {name}
          </button>
        ) : (
          <span className="import-name">{name}</span>
        )}
        {item.encoding !== "" && (
          <span className="secondary figures">
            {t("sources.import.found", { encoding: item.encoding, length: item.length.toLocaleString("en") })}
          </span>
        )}
        {editable && !alone && (
          <Button
            type="text"
            icon={<CloseOutlined />}
            title={leaveOut}
            aria-label={leaveOut}
            onClick={() => dropImport(item.key)}
          />
        )}
      </div>
      <Outcome item={item} onGo={alone ? null : props.onGo} />
      {item.edition && <EditionReport edition={item.edition} />}
      {editable && open && (
        <>
          {item.knownId === null && <EditionChoice item={item} />}
          <SourceFields
            fields={item.fields}
            onChange={(fields) => setImportFields(item.key, fields)}
            autoFocus={alone}
          />
          <pre className="import-beginning" aria-label={t("sources.import.preview")}>
            {item.beginning}
          </pre>
        </>
      )}
    </li>
  );
}

const marks: Record<string, string> = { good: "✓", plain: "=", bad: "!" };

function Outcome({
  item,
  onGo,
}: {
  item: ImportItem;
  /** Null where the dialog's own button opens it. */
  onGo: ((sourceId: number | null) => void) | null;
}): ReactNode {
  const t = useText();
  const language = useLanguage();
  const list = useQuery(orpc.sources.list.queryOptions()).data;
  const id = item.sourceId ?? item.knownId;
  const count = list?.find((source) => source.id === id)?.observations ?? 0;
  const say = (tone: "good" | "plain" | "bad", text: string, action?: ReactNode) => (
    <p className={`import-outcome ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <span aria-hidden>{marks[tone]}</span> {text} {action}
    </p>
  );
  const open = onGo && (
    <Button type="link" onClick={() => onGo(id)}>
      {t("sources.import.openKnown")}
    </Button>
  );
  if (item.state === "reading") return say("plain", t("sources.import.reading"));
  if (item.state === "storing") return say("plain", t("sources.import.storing"));
  if (item.state === "known" || (item.state === "stored" && item.outcome === "known"))
    return say("plain", t("sources.import.known"), open);
  if (item.state === "stored" && item.outcome === "filled")
    return say("good", t("sources.import.filled", { count }), open);
  if (item.state === "stored" && item.outcome === "edition")
    return say("good", t("sources.edition.taken"), open);
  if (item.state === "stored") return say("good", t("sources.import.inserted"), open);
  if (item.state === "ready" && item.knownId !== null)
    return say("good", t("sources.import.knownFacts", { count }));
  if (item.state !== "failed") return null;
  if (item.error instanceof TooLarge)
    return say(
      "bad",
      t("sources.import.tooLarge", { size: item.error.megabytes, limit: largestFile / 1024 / 1024 }),
    );
  if (item.error instanceof Unread) return say("bad", t("sources.import.unread"));
  return say("bad", failureText(item.error, language));
}
