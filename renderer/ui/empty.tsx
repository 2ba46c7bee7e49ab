/** What stands where nothing is yet: what belongs here, and the next step as buttons. */
import type { ReactNode } from "react";

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
