/** A button inside running text: unlike the element of that name it breaks over lines like the words round it. */
import type { ReactNode } from "react";

export function InlineButton(props: {
  title?: string;
  link?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <span
      role="button"
      tabIndex={0}
      className={props.link ? "note link" : "note"}
      title={props.title}
      onClick={props.onPress}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        props.onPress();
      }}
    >
      {props.children}
    </span>
  );
}
