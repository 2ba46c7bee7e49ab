/** A small form inside a form: something new that is made in place of choosing it. Enter makes it, Esc goes back. */
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "../app/language.tsx";
import { Problem } from "../ui/problem.tsx";

export function NewThing(props: {
  title: string;
  ready: boolean;
  /** Makes it; what it throws is shown. */
  create: () => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
}) {
  const t = useText();
  const [error, setError] = useState<unknown>(null);
  const create = async () => {
    try {
      await props.create();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <fieldset
      className="new-thing"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const typing = (event.target as HTMLInputElement).type === "text";
        if (event.key === "Enter" && typing && props.ready) void create();
        else if (event.key === "Escape") props.onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <legend>{props.title}</legend>
      {props.children}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="primary" disabled={!props.ready} onClick={() => void create()}>
          {t("sources.form.create")}
        </Button>
        <Button onClick={props.onCancel}>{t("sources.cancel")}</Button>
      </div>
    </fieldset>
  );
}
