/** Language and theme of the screen: settings of the machine, changed without a restart. */
import { useQuery } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useSyncExternalStore,
} from "react";
import type { MachineSettings } from "../../shared/api/settings.ts";
import { type TextKey, type TextParams, translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { client } from "./connect.ts";
import { orpc, queries } from "./queries.ts";

export type Translate = (key: TextKey, params?: TextParams) => string;

const LanguageContext = createContext<Language>("zh-CN");
/** For what stands outside React. */
export const currentLanguage = (): Language =>
  queries.getQueryData(orpc.settings.get.queryKey())?.machine.language ?? "zh-CN";

/** Texts for everything inside; the first answer of the engine decides, Chinese until then. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const machine = useMachine();
  const now = machine?.language ?? "zh-CN";
  useEffect(() => {
    document.documentElement.lang = now;
  }, [now]);
  return <LanguageContext.Provider value={now}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** `t("observations.title", {count: 3})` in the language of the screen. */
export function useText(): Translate {
  const now = useLanguage();
  return useCallback<Translate>((key, params) => translate(now, key, params), [now]);
}

export const useMachine = (): MachineSettings | undefined =>
  useQuery(orpc.settings.get.queryOptions({ select: (settings) => settings.machine })).data;

/** Changes a setting of the machine; the screen follows at once, the engine's word comes after. */
export async function setMachine(fields: Partial<MachineSettings>): Promise<void> {
  queries.setQueryData(
    orpc.settings.get.queryKey(),
    (old) => old && { ...old, machine: { ...old.machine, ...fields } },
  );
  await client.settings.setMachine(fields);
}

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");
const subscribeDark = (changed: () => void) => {
  const query = darkQuery();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** light or dark, as set or as the system says. */
export function useTheme(): "light" | "dark" {
  const set = useMachine()?.theme ?? "system";
  const systemDark = useSyncExternalStore(subscribeDark, () => darkQuery().matches);
  if (set !== "system") return set;
  return systemDark ? "dark" : "light";
}
