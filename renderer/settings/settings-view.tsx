import { useText } from "../app/language.tsx";

export function SettingsView() {
  const t = useText();
  return <h2>{t("view.settings")}</h2>;
}
