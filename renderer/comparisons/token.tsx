/** A choice of the comparison as one token in the row above: what is chosen in words, and the picker under it. */
import { DownOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import { type ReactNode, useState } from "react";

export function Token(props: {
  label: string;
  value: string;
  title?: string;
  empty?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        // Esc closes the picker and nothing else.
        <div
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            setOpen(false);
          }}
        >
          {props.children}
        </div>
      }
    >
      <button
        type="button"
        className={props.empty ? "token empty-token" : "token"}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={props.title}
      >
        <span className="token-label">{props.label}</span>
        <span className="token-value">{props.value}</span>
        <DownOutlined aria-hidden />
      </button>
    </Popover>
  );
}
