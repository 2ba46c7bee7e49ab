import { useText } from "../app/language.tsx";

export function HistoryView() {
  const t = useText();
  return <h2>{t("view.history")}</h2>;
}
