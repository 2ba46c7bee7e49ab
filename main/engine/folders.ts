/**
 * The two folders that the program may write to without being asked: one for settings, one for its own data (the first
 * workbook, the browser window's profile). Never the user's Documents. DUIBIAO_CONFIG_DIR and DUIBIAO_DATA_DIR
 * override them.
 */
import { homedir } from "node:os";
import { join, resolve } from "node:path";

type Environment = Record<string, string | undefined>;

/** Where settings and the list of recent workbooks live. */
export function configFolder(env: Environment = process.env, platform: string = process.platform): string {
  const override = env["DUIBIAO_CONFIG_DIR"];
  if (override) return resolve(override);
  if (platform === "win32")
    return join(env["APPDATA"] || join(homedir(), "AppData", "Roaming"), "Duibiao", "Settings");
  if (platform === "darwin") return join(homedir(), "Library", "Preferences", "Duibiao");
  return join(env["XDG_CONFIG_HOME"] || join(homedir(), ".config"), "duibiao");
}

/** Where the program keeps its own data. */
export function dataFolder(env: Environment = process.env, platform: string = process.platform): string {
  const override = env["DUIBIAO_DATA_DIR"];
  if (override) return resolve(override);
  if (platform === "win32")
    return join(env["LOCALAPPDATA"] || join(homedir(), "AppData", "Local"), "Duibiao", "Data");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Duibiao");
  return join(env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "duibiao");
}

/** The workbook of the first start: the sample. */
export const sampleWorkbookPath = (folder: string): string => join(folder, "示例 Sample.duibiao");
