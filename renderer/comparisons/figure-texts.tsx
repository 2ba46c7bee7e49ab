/** Title, subtitle and remark of a comparison, written by hand; empty ones are made from the contents. One gesture. */
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { Comparison } from "../../shared/comparison/spec.ts";
import { useText } from "../app/language.tsx";

interface Texts {
  title: string;
  subtitle: string;
  note: string;
}

export function FigureTexts(props: { comparison: Comparison; onDone: (changed: Texts | null) => void }) {
  const t = useText();
  const id = useId();
  const { spec, note } = props.comparison;
  const before: Texts = { title: spec.title, subtitle: spec.subtitle, note };
  const [texts, setTexts] = useState(before);
  const done = () => {
    const same =
      texts.title === before.title && texts.subtitle === before.subtitle && texts.note === before.note;
    props.onDone(same ? null : texts);
  };
  const made = t("comparisons.titleMade");
  return (
    <form
      className="figure-texts"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        props.onDone(null);
      }}
    >
      <div className="form-grid">
        <label htmlFor={`${id}title`}>{t("comparisons.figureTitle")}</label>
        <Input
          id={`${id}title`}
          value={texts.title}
          placeholder={made}
          onChange={(event) => setTexts({ ...texts, title: event.target.value })}
          autoFocus
        />
        <label htmlFor={`${id}subtitle`}>{t("comparisons.figureSubtitle")}</label>
        <Input
          id={`${id}subtitle`}
          value={texts.subtitle}
          placeholder={made}
          onChange={(event) => setTexts({ ...texts, subtitle: event.target.value })}
        />
        <label htmlFor={`${id}note`}>{t("comparisons.note")}</label>
        <Input.TextArea
          id={`${id}note`}
          value={texts.note}
          autoSize={{ minRows: 2, maxRows: 5 }}
          onChange={(event) => setTexts({ ...texts, note: event.target.value })}
        />
      </div>
      <div className="row form-actions">
        <Button type="primary" htmlType="submit">
          {t("sources.save")}
        </Button>
        <Button onClick={() => props.onDone(null)}>{t("sources.cancel")}</Button>
      </div>
    </form>
  );
}
