/** A row of a picker: the name, and beside it what tells it apart. */
import type { ReactNode } from "react";

export interface PickOption {
  value: string;
  label: string;
  detail?: string;
  options?: PickOption[];
}

/** For antd's `optionRender`. */
export const optionRow = (option: { label?: ReactNode; data: PickOption }): ReactNode => (
  <span className="option-row">
    <span>{option.label}</span>
    <span className="option-detail">{option.data.detail}</span>
  </span>
);
