import { useText } from "../app/language.tsx";

export function ObservationsView() {
  const t = useText();
  return <h2>{t("view.observations")}</h2>;
}
