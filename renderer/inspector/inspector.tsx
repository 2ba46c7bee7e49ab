import { useText } from "../app/language.tsx";
import { Empty } from "../ui/empty.tsx";

export function Inspector(_: { onClose: () => void }) {
  const t = useText();
  return <Empty text={t("inspector.nothing")} />;
}
