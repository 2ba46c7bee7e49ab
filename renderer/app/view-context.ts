/** Which view a component stands in, and whether that view is the one seen. Views stay mounted when one leaves them. */
import { createContext, useContext } from "react";

export interface ViewState {
  id: string;
  active: boolean;
}
export const ViewContext = createContext<ViewState>({ id: "", active: true });
export const useView = (): ViewState => useContext(ViewContext);
