/**
 * Backups that nobody has to think of: some time after a workbook was opened, and every hour while it is being changed.
 * What is superfluous thins out with age (`db/store/thin.ts`).
 */

const firstAfter = 60_000;
const everyAfter = 3_600_000;

export interface AutomaticBackup {
  /** The workbook was changed. */
  changed(): void;
  /** Another workbook is open now, or none. */
  stop(): void;
}

/** `backUp` makes one backup; what it throws is not the user's concern: the next one is tried in an hour. */
export function backUpAutomatically(
  backUp: () => Promise<unknown>,
  after: { first: number; every: number } = { first: firstAfter, every: everyAfter },
): AutomaticBackup {
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      wait(after.every);
      if (!isChanged) return;
      isChanged = false;
      backUp().catch(() => {
        isChanged = true;
      });
    }, milliseconds);
    timer.unref();
  };
  wait(after.first);
  return {
    changed() {
      isChanged = true;
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
