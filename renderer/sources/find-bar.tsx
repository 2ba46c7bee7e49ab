/** Ctrl+F in the text: words, how many, next and previous. */
import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef } from "react";
import { useText } from "../app/language.tsx";

export function FindBar(props: {
  words: string;
  count: number;
  /** Index of the hit that is shown, −1 for none. */
  at: number;
  /** Grows when Ctrl+F is pressed again: the field takes the focus. */
  asked: number;
  onWords: (words: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}) {
  const t = useText();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (props.asked > 0) field.current?.focus({ cursor: "all" });
  }, [props.asked]);
  const button = (label: string, icon: React.ReactNode, run: () => void) => (
    <Button type="text" icon={icon} title={label} aria-label={label} onClick={run} />
  );
  return (
    <search className="find-bar">
      <Input
        ref={field}
        value={props.words}
        onChange={(event) => props.onWords(event.target.value)}
        placeholder={t("sources.find")}
        aria-label={t("sources.find")}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" || event.key === "F3") {
            event.preventDefault();
            props.onStep(event.shiftKey ? -1 : 1);
          } else if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            props.onClose();
          }
        }}
      />
      <span className="find-count figures" role="status">
        {props.words !== "" &&
          (props.count === 0
            ? t("sources.findNone")
            : t("sources.findCount", { at: props.at + 1, count: props.count }))}
      </span>
      {button(t("sources.findPrevious"), <UpOutlined />, () => props.onStep(-1))}
      {button(t("sources.findNext"), <DownOutlined />, () => props.onStep(1))}
      {button(t("sources.close"), <CloseOutlined />, props.onClose)}
    </search>
  );
}
