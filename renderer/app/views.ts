/** The views, in the order of the navigation. Each is loaded when it is first seen. */
import {
  BarChartOutlined,
  FileTextOutlined,
  HistoryOutlined,
  SettingOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ActionId } from "../../shared/actions/actions.ts";
import type { TextKey } from "../../shared/i18n/translate.ts";
import type { ViewId } from "./navigation.ts";

export interface View {
  id: ViewId;
  text: TextKey;
  /** Id of the action that goes there. */
  action: ActionId;
  icon: ComponentType;
  component: LazyExoticComponent<ComponentType>;
  /** Whether it has rows the inspector can show. */
  inspector: boolean;
}

export const views: readonly View[] = [
  {
    id: "observations",
    text: "view.observations",
    action: "view.observations",
    icon: TableOutlined,
    component: lazy(async () => ({
      default: (await import("../observations/observations-view.tsx")).ObservationsView,
    })),
    inspector: true,
  },
  {
    id: "sources",
    text: "view.sources",
    action: "view.sources",
    icon: FileTextOutlined,
    component: lazy(async () => ({ default: (await import("../sources/sources-view.tsx")).SourcesView })),
    inspector: true,
  },
  {
    id: "comparisons",
    text: "view.comparisons",
    action: "view.comparisons",
    icon: BarChartOutlined,
    component: lazy(async () => ({
      default: (await import("../comparisons/comparisons-view.tsx")).ComparisonsView,
    })),
    inspector: true,
  },
  {
    id: "history",
    text: "view.history",
    action: "view.history",
    icon: HistoryOutlined,
    component: lazy(async () => ({ default: (await import("../history/history-view.tsx")).HistoryView })),
    inspector: false,
  },
  {
    id: "settings",
    text: "view.settings",
    action: "app.settings",
    icon: SettingOutlined,
    component: lazy(async () => ({ default: (await import("../settings/settings-view.tsx")).SettingsView })),
    inspector: false,
  },
];
