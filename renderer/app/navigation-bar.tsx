/** The views, as icons with names. */
import { Tooltip } from "antd";
import { actionOf, runAction } from "./actions.ts";
import { keyName } from "./keys.ts";
import { useText } from "./language.tsx";
import { useNavigation } from "./navigation.ts";
import { type View, views } from "./views.ts";

export function Navigation() {
  const t = useText();
  const seen = useNavigation((state) => state.place.view);
  const button = (view: View) => (
    <Tooltip
      key={view.id}
      placement="right"
      mouseEnterDelay={0.6}
      title={`${t(view.text)} ${actionOf(view.action).keys.map(keyName).join(" ")}`}
    >
      <button
        type="button"
        aria-current={view.id === seen ? "page" : undefined}
        onClick={() => runAction(view.action)}
      >
        <view.icon />
        {t(view.text)}
      </button>
    </Tooltip>
  );
  return (
    <nav className="frame-nav" aria-label={t("app.nav")} data-pane>
      {views.filter((view) => view.id !== "settings").map(button)}
      <div className="space" />
      {views.filter((view) => view.id === "settings").map(button)}
    </nav>
  );
}
