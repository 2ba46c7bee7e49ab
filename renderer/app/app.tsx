/** Providers, start, frame. */
import { QueryClientProvider } from "@tanstack/react-query";
import { Fault } from "./fault.tsx";
import { LanguageProvider } from "./language.tsx";
import { queries } from "./queries.ts";
import { Start } from "./start.tsx";
import { ThemeProvider } from "./theme.tsx";
import { Toasts } from "./toasts.tsx";

export function Workbench() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ThemeProvider>
          <Fault>
            <Toasts />
            <Start />
          </Fault>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
