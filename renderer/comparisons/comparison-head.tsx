/** Which comparison is open: choosing another, its name, a new one, a copy, deleting. */
import { DownOutlined, EllipsisOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Popover } from "antd";
import { useState } from "react";
import type { Comparison } from "../../shared/comparison/spec.ts";
import { useText } from "../app/language.tsx";
import { FigureTexts } from "./figure-texts.tsx";

export function ComparisonHead(props: {
  all: readonly Comparison[];
  open: Comparison;
  onOpen: (id: number) => void;
  onRename: (name: string) => void;
  onTexts: (texts: { title: string; subtitle: string; note: string }) => void;
  onNew: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}) {
  const t = useText();
  const { all, open } = props;
  const [naming, setNaming] = useState(false);
  const [texts, setTexts] = useState(false);
  const more = t("comparisons.more");
  return (
    <>
      {naming ? (
        <NameField
          name={open.name}
          onDone={(name) => {
            setNaming(false);
            if (name !== open.name) props.onRename(name);
          }}
        />
      ) : (
        <Dropdown
          trigger={["click"]}
          menu={{
            selectable: true,
            selectedKeys: [String(open.id)],
            items: all.map((one) => ({ key: String(one.id), label: one.name })),
            onClick: ({ key }) => props.onOpen(Number(key)),
            style: { maxHeight: "60vh", overflow: "auto", maxWidth: 420 },
          }}
        >
          <button
            type="button"
            className="comparison-name plain-button"
            aria-haspopup="menu"
            aria-label={`${t("comparisons.saved")}: ${open.name}`}
            title={t("comparisons.saved")}
            onDoubleClick={() => setNaming(true)}
          >
            <h2>{open.name}</h2>
            <DownOutlined aria-hidden />
          </button>
        </Dropdown>
      )}
      <Button
        type="text"
        icon={<PlusOutlined />}
        title={t("comparisons.new")}
        aria-label={t("comparisons.new")}
        onClick={props.onNew}
      />
      <Popover
        open={texts}
        onOpenChange={setTexts}
        trigger={[]}
        placement="bottomLeft"
        arrow={false}
        destroyOnHidden
        content={
          <FigureTexts
            comparison={open}
            onDone={(changed) => {
              setTexts(false);
              if (changed) props.onTexts(changed);
            }}
          />
        }
      >
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "rename", label: t("comparisons.rename"), onClick: () => setNaming(true) },
              { key: "texts", label: t("comparisons.figureTexts"), onClick: () => setTexts(true) },
              { key: "copy", label: t("comparisons.duplicate"), onClick: props.onDuplicate },
              { type: "divider" },
              { key: "delete", label: t("comparisons.delete"), danger: true, onClick: props.onDelete },
            ],
          }}
        >
          <Button type="text" icon={<EllipsisOutlined />} title={more} aria-label={more} />
        </Dropdown>
      </Popover>
    </>
  );
}

function NameField(props: { name: string; onDone: (name: string) => void }) {
  const t = useText();
  const [name, setName] = useState(props.name);
  const done = () => props.onDone(name.trim() || props.name);
  return (
    <Input
      className="comparison-rename"
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") done();
        else if (event.key === "Escape") props.onDone(props.name);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onFocus={(event) => event.target.select()}
      aria-label={t("comparisons.name")}
      autoFocus
    />
  );
}
