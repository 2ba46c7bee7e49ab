/** antd made dense and calm: compact, 13 px, one blue. Own parts use the CSS variables of `theme.css`. */
import { App, theme as antdTheme, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { type ReactNode, useLayoutEffect, useMemo } from "react";
import { useLanguage, useTheme } from "./language.tsx";

const fonts =
  '"Segoe UI", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

type Algorithm = typeof antdTheme.compactAlgorithm;

/** The compact algorithm knows 12 and 14 px only; 13 is what Chinese and Latin read best at together. */
const thirteen: Algorithm = (_, map) => ({
  ...(map as ReturnType<Algorithm>),
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  fontSizeXL: 16,
  lineHeight: 1.5385,
  lineHeightSM: 1.5,
  lineHeightLG: 1.5714,
  fontHeight: 20,
  fontHeightSM: 18,
  fontHeightLG: 22,
  controlHeight: 28,
  controlHeightSM: 24,
  controlHeightLG: 32,
});

const shared: ThemeConfig["token"] = {
  fontFamily: fonts,
  colorBgMask: "rgb(20 24 32 / 24%)",
  borderRadius: 4,
  borderRadiusLG: 4,
  borderRadiusSM: 4,
  motionDurationFast: "0.05s",
  motionDurationMid: "0.08s",
  motionDurationSlow: "0.12s",
};

const themes: Record<"light" | "dark", ThemeConfig> = {
  light: {
    algorithm: [antdTheme.defaultAlgorithm, antdTheme.compactAlgorithm, thirteen],
    token: {
      ...shared,
      colorPrimary: "#1666d8",
      colorLink: "#1257bd",
      colorText: "#1d2129",
      colorTextSecondary: "#4a515c",
      colorTextTertiary: "#636b78",
      colorTextDescription: "#5c6470",
      colorTextPlaceholder: "#6c7480",
      colorBorder: "#cdd2d9",
      colorBorderSecondary: "#e3e6ea",
      colorSplit: "#e3e6ea",
    },
  },
  dark: {
    algorithm: [antdTheme.darkAlgorithm, antdTheme.compactAlgorithm, thirteen],
    token: {
      ...shared,
      colorPrimary: "#3a7de0",
      colorLink: "#6aa6ff",
      colorBgBase: "#16181c",
      colorBgContainer: "#1c1f24",
      colorBgElevated: "#24282e",
      colorBgLayout: "#16181c",
      colorText: "#e6e8eb",
      colorTextSecondary: "#b4bac3",
      colorTextTertiary: "#969ea9",
      colorTextDescription: "#9ea6b1",
      colorTextPlaceholder: "#8b939e",
      colorBorder: "#3f454d",
      colorBorderSecondary: "#2e333a",
      colorSplit: "#2e333a",
    },
  },
};

/** Everything of antd inside, in the language and the theme of the screen. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useTheme();
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  const locale = useMemo(() => (language === "en" ? enUS : zhCN), [language]);
  return (
    <ConfigProvider
      theme={themes[theme]}
      locale={locale}
      componentSize="small"
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App className="app-root">{children}</App>
    </ConfigProvider>
  );
}
