/**
 * The page, as files that any host can serve: relative addresses, nothing inline (the Content-Security-Policy allows
 * scripts from 'self' only), the large libraries in files of their own.
 */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

export default defineConfig(({ mode }) => ({
  root: `${root}renderer`,
  base: "./",
  cacheDir: `${root}.cache/vite/renderer`,
  plugins: [react()],
  define: { "process.env.NODE_ENV": JSON.stringify(mode) },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "grid", test: /node_modules[\\/](ag-grid|@ag-grid)/ },
            { name: "charts", test: /node_modules[\\/](echarts|zrender)/ },
            { name: "parts", test: /node_modules[\\/](antd|@ant-design|rc-|@rc-component|react)/ },
          ],
        },
      },
    },
  },
}));
