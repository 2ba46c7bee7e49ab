/** The window: where it stood last time, shown when there is something to see, titled after the workbook. */
import { join } from "node:path";
import { BrowserWindow, screen } from "electron";
import { z } from "zod";
import type { WindowTitle } from "../../shared/actions/shell.ts";
import { configFolder } from "../engine/folders.ts";
import { readJson } from "../engine/machine-settings.ts";
import { writeWhole } from "../engine/write-whole.ts";
import { pageAddress } from "./app-protocol.ts";
import { hardenedPreferences } from "./hardening.ts";

const Place = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
type Place = z.infer<typeof Place>;

const placeFile = () => join(configFolder(), "window.json");
const mostDeaths = 3;
const usual: Place = { width: 1440, height: 900, maximized: false };

/** The remembered place, without its corner where no screen shows that corner any more. */
function lastPlace(): Place {
  const place = Place.safeParse(readJson(placeFile())).data ?? usual;
  const { x, y } = place;
  const seen =
    x !== undefined &&
    y !== undefined &&
    screen.getAllDisplays().some(({ workArea: area }) => {
      const right = area.x + area.width;
      return x >= area.x - 50 && x < right - 50 && y >= area.y - 20 && y < area.y + area.height - 50;
    });
  return seen ? place : { width: place.width, height: place.height, maximized: place.maximized };
}

function rememberPlace(window: BrowserWindow): void {
  try {
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeWhole(placeFile(), `${JSON.stringify(place)}\n`);
  } catch {
    // The window opens in its usual place next time.
  }
}

export interface WindowOptions {
  preload: string;
  devTools: boolean;
}

/** Opens the window and loads the page. */
export function openWindow({ preload, devTools }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = lastPlace();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: "对标台",
    backgroundColor: "#f7f8fa",
    webPreferences: hardenedPreferences(preload, devTools),
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on("close", () => rememberPlace(window));
  // The page comes back where it was: what it shows is in the workbook. Not for ever, if it dies of what it shows.
  let deaths = 0;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && ++deaths <= mostDeaths) window.webContents.reload();
  });
  // The title follows the workbook, not the page's <title>.
  window.on("page-title-updated", (event) => event.preventDefault());
  void window.loadURL(pageAddress);
  return window;
}

/** 示例 · 已保存 14:32 — 对标台 */
export const titleText = ({ name, state }: Pick<WindowTitle, "name" | "state">): string =>
  `${[name, state].filter(Boolean).join(" · ")} — 对标台`;

export function setWindowTitle(window: BrowserWindow, title: WindowTitle): void {
  window.setTitle(titleText(title));
  window.setRepresentedFilename(title.path);
}

/** Brings the window to the front. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
