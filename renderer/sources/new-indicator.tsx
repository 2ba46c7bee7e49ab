/** A new indicator, made while a figure is taken out of the text. */
import { Input, Select } from "antd";
import { useState } from "react";
import { indicatorGroups } from "../../shared/codelists/indicators.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import { client } from "../app/connect.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { groupLabel } from "./indicator-field.tsx";
import { NewThing } from "./new-thing.tsx";

export function NewIndicator(props: {
  name: string;
  unit: string;
  onDone: (indicator: Indicator) => void;
  onCancel: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [name, setName] = useState(props.name);
  const [group, setGroup] = useState("other");
  const [unit, setUnit] = useState(props.unit);
  return (
    <NewThing
      title={t("sources.form.newIndicatorTitle")}
      ready={name.trim() !== "" && unit.trim() !== ""}
      create={async () =>
        props.onDone(await client.indicators.insert({ group, nameZh: name.trim(), unit: unit.trim() }))
      }
      onCancel={props.onCancel}
    >
      <Input
        value={name}
        onChange={(event) => setName(event.target.value)}
        aria-label={t("sources.form.newName")}
        autoFocus
      />
      <div className="row">
        <Select
          value={group}
          onChange={setGroup}
          options={indicatorGroups.map((one) => ({ value: one.id, label: groupLabel(one.id, language) }))}
          aria-label={t("sources.form.newGroup")}
          popupMatchSelectWidth={200}
          className="wide"
        />
        <Input
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
          aria-label={t("sources.form.newUnit")}
          placeholder={t("sources.form.newUnit")}
          className="unit-field"
        />
      </div>
    </NewThing>
  );
}
