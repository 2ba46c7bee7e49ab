/** Where text is pasted when the clipboard may not be read: a field that takes Ctrl+V. */
import { Input, Modal } from "antd";
import { useState } from "react";
import { useText } from "../app/language.tsx";

export function PasteBox(props: { open: boolean; onClose: () => void; onText: (text: string) => void }) {
  const t = useText();
  const [text, setText] = useState("");
  const close = () => {
    setText("");
    props.onClose();
  };
  return (
    <Modal
      open={props.open}
      title={t("actions.source.paste").replace("…", "")}
      width={560}
      okText={t("sources.import.pasteRead")}
      cancelText={t("sources.cancel")}
      okButtonProps={{ disabled: text.trim() === "" }}
      onOk={() => {
        setText("");
        props.onText(text);
      }}
      onCancel={close}
      destroyOnHidden
    >
      <Input.TextArea
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={10}
        autoFocus
        placeholder={t("sources.import.pasteHere")}
        aria-label={t("sources.import.pasteHere")}
      />
    </Modal>
  );
}
