/**
 * Which automatic backups are kept: all of the last hour, then the newest of each hour for a day, of each day for a
 * month, of each month for ever. Those made by hand, before a migration or before a restore are never taken away.
 */
import type { Backup } from "../../shared/api/workbook.ts";

/** The reason that marks a backup as one that may thin out. */
export const automaticReason = "automatic";

const hour = 3_600_000;
const day = 24 * hour;

/** The slot that a backup of a certain age competes in; null: it competes with none. */
function slotOf(at: string, now: number): string | null {
  const age = now - Date.parse(at);
  if (age < hour) return null;
  if (age < day) return at.slice(0, 13);
  return age < 31 * day ? at.slice(0, 10) : at.slice(0, 7);
}

/** The backups that may go, of all there are (in any order). */
export function superfluous(backups: readonly Backup[], now: Date): Backup[] {
  const kept = new Set<string>();
  const gone: Backup[] = [];
  const newestFirst = backups
    .filter(({ reason }) => reason === automaticReason)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const backup of newestFirst) {
    const slot = slotOf(backup.at, now.getTime());
    if (slot === null) continue;
    if (kept.has(slot)) gone.push(backup);
    kept.add(slot);
  }
  return gone;
}
