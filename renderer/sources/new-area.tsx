/** A new area, made while a source is imported or a figure is taken out of the text. */
import { Input, Select } from "antd";
import { useState } from "react";
import { AreaKind } from "../../shared/model/codes.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { client } from "../app/connect.ts";
import { useText } from "../app/language.tsx";
import { NewThing } from "./new-thing.tsx";

/** What a Chinese name says of the kind of place; a zone where it says nothing. */
export function kindOf(name: string): AreaKind {
  const ends: [RegExp, AreaKind][] = [
    [/省$|自治区$/, "province"],
    [/街道$/, "street"],
    [/(?:园区|产业园|科技园|创业园|园)$/, "park"],
    [/(?:高新区|开发区|经开区|保税区|自贸区|试验区|功能区|新区)$/, "zone"],
    [/(?:新城|未来城|科技城)$/, "new_town"],
    [/(?:镇|乡|小镇)$/, "town"],
    [/县$|自治县$/, "county"],
    [/区$/, "district"],
    [/市$/, "city"],
  ];
  return ends.find(([end]) => end.test(name.trim()))?.[1] ?? "zone";
}

export function NewArea(props: {
  name: string;
  onDone: (area: ReferenceArea) => void;
  onCancel: () => void;
}) {
  const t = useText();
  const [name, setName] = useState(props.name);
  const [kind, setKind] = useState<AreaKind | null>(null);
  const chosen = kind ?? kindOf(name);
  return (
    <NewThing
      title={t("sources.form.newAreaTitle")}
      ready={name.trim() !== ""}
      create={async () => props.onDone(await client.areas.insert({ kind: chosen, nameZh: name.trim() }))}
      onCancel={props.onCancel}
    >
      <div className="row">
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          aria-label={t("sources.form.newName")}
          autoFocus
        />
        <Select
          value={chosen}
          onChange={setKind}
          options={AreaKind.options.map((value) => ({ value, label: t(`areaKind.${value}`) }))}
          aria-label={t("sources.form.areaKind")}
          popupMatchSelectWidth={120}
          className="kind-field"
        />
      </div>
    </NewThing>
  );
}
