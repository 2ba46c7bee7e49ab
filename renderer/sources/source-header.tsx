/** What is known of the open source, correcting it, and deleting it. */
import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Popconfirm, Popover } from "antd";
import { useState } from "react";
import type { SourceGuess } from "../../shared/api/sources.ts";
import { runAction } from "../app/actions.ts";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { toast } from "../app/toasts.tsx";
import { CoverageMeter } from "../candidates/coverage-meter.tsx";
import { NothingSource } from "../candidates/nothing-source.tsx";
import { Problem } from "../ui/problem.tsx";
import { areaLabel } from "./area-select.tsx";
import { useAreas } from "./named-things.ts";
import { fieldProblem, SourceFields } from "./source-fields.tsx";
import type { ListedSource } from "./source-list.tsx";

export function SourceHeader({ source, onDeleted }: { source: ListedSource; onDeleted: () => void }) {
  const t = useText();
  const language = useLanguage();
  const areas = useAreas();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const review = useQuery(
    orpc.candidates.list.queryOptions({
      input: { sourceId: source.id },
      enabled: source.textLength !== null,
    }),
  ).data;
  const area = source.areaId === null ? undefined : areas.get(source.areaId);
  const meta = [source.publisher, source.date, area && areaLabel(area, language)].filter(Boolean);
  const remove = async () => {
    try {
      await client.sources.delete({ id: source.id, withObservations: source.observations > 0 });
      onDeleted();
      toast(t("sources.deleted", { title: source.title }), { undo: true });
    } catch (problem) {
      setError(problem);
    }
  };
  const bin = (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      title={t("sources.delete")}
      aria-label={t("sources.delete")}
      onClick={source.observations === 0 ? () => void remove() : undefined}
    />
  );
  return (
    <div className="source-head">
      <h2 title={source.title}>{source.title}</h2>
      <span className="secondary figures source-head-meta">{meta.join(" · ")}</span>
      {review && (
        <>
          <CoverageMeter counts={review.coverage} onNext={() => runAction("candidate.next")} />
          <NothingSource sourceId={source.id} dismissalId={review.nothingHere} open={review.coverage.open} />
        </>
      )}
      <Popover
        open={editing}
        onOpenChange={setEditing}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        title={t("sources.edit")}
        content={<SourceEdit source={source} onDone={() => setEditing(false)} />}
      >
        <Button
          type="text"
          icon={<EditOutlined />}
          title={t("sources.edit")}
          aria-label={t("sources.edit")}
          aria-expanded={editing}
        />
      </Popover>
      {source.observations === 0 ? (
        bin
      ) : (
        <Popconfirm
          title={t("sources.delete")}
          description={t("sources.deleteUsed", { count: source.observations })}
          okText={t("sources.deleteWith", { count: source.observations })}
          okButtonProps={{ danger: true }}
          cancelText={t("sources.cancel")}
          onConfirm={() => void remove()}
          styles={{ root: { maxWidth: 340 } }}
        >
          {bin}
        </Popconfirm>
      )}
      {error !== null && <Problem error={error} />}
    </div>
  );
}

function SourceEdit({ source, onDone }: { source: ListedSource; onDone: () => void }) {
  const t = useText();
  const [fields, setFields] = useState<SourceGuess & { note: string }>({
    title: source.title,
    publisher: source.publisher,
    date: source.date,
    areaId: source.areaId,
    note: source.note,
  });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await client.sources.update({ id: source.id, fields });
      onDone();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const blocked = fieldProblem(fields) !== null;
  return (
    <form
      className="source-edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <SourceFields fields={fields} onChange={(more) => setFields({ ...fields, ...more })} autoFocus />
      <label className="source-note">
        {t("sources.field.note")}
        <Input.TextArea
          value={fields.note}
          onChange={(event) => setFields({ ...fields, note: event.target.value })}
          autoSize={{ minRows: 2, maxRows: 5 }}
        />
      </label>
      {error !== null && <Problem error={error} />}
      <div className="row form-actions">
        <Button type="primary" htmlType="submit" disabled={blocked || busy}>
          {t("sources.save")}
        </Button>
        <Button onClick={onDone}>{t("sources.cancel")}</Button>
      </div>
    </form>
  );
}
