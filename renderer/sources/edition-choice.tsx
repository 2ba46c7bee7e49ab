/** Whether a report is a new edition of one that is here: which, and what it would change, before anything is written. */
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { Problem } from "../ui/problem.tsx";
import { EditionReport } from "./edition-report.tsx";
import { type ImportItem, setImportEdition } from "./import-queue.ts";

const fresh = 0;

export function EditionChoice({ item }: { item: ImportItem }) {
  const t = useText();
  const [unfolded, setUnfolded] = useState(false);
  const sources = useQuery(orpc.sources.list.queryOptions()).data;
  const { input, editionOf } = item;
  const look = useQuery({
    // Not the input itself: it has the bytes of the file.
    queryKey: ["edition", item.key, editionOf],
    queryFn: () =>
      client.sources.reimport({ id: editionOf ?? 0, input: input ?? { text: "" }, dryRun: true }),
    enabled: editionOf !== null && input !== null,
  });
  const withText = (sources ?? []).filter((source) => source.textLength !== null);
  if (withText.length === 0) return null;
  return (
    <div className="edition-choice">
      <label className="edition-label">
        {t("sources.edition")}
        <Select
          value={editionOf ?? fresh}
          onChange={(id) => setImportEdition(item.key, id === fresh ? null : id)}
          aria-label={t("sources.edition")}
          options={[
            { value: fresh, label: t("sources.edition.no") },
            ...withText.map((source) => ({
              value: source.id,
              label: t("sources.edition.of", { title: source.title }),
            })),
          ]}
          popupMatchSelectWidth={420}
        />
      </label>
      {look.isError && <Problem error={look.error} />}
      {look.data && editionOf !== null && (
        <>
          <Button type="link" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {t(unfolded ? "sources.edition.hide" : "sources.edition.look", {
              count: look.data.edition.sentences.length,
            })}
          </Button>
          {unfolded && <EditionReport edition={look.data.edition} />}
        </>
      )}
    </div>
  );
}
