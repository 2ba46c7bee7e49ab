import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backUpAutomatically } from "./automatic-backup.ts";

const times = { first: 60, every: 3600 };
let made: number;
let fails: boolean;
const backUp = () => {
  made++;
  return fails ? Promise.reject(new Error("disk full")) : Promise.resolve();
};

beforeEach(() => {
  vi.useFakeTimers();
  made = 0;
  fails = false;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("automatic backups", () => {
  it("are made only of what was changed since the last one", async () => {
    const automatic = backUpAutomatically(backUp, times);
    await vi.advanceTimersByTimeAsync(60);
    expect(made).toBe(0);
    automatic.changed();
    automatic.changed();
    await vi.advanceTimersByTimeAsync(3600);
    expect(made).toBe(1);
    await vi.advanceTimersByTimeAsync(7200);
    expect(made).toBe(1);
    automatic.stop();
  });

  it("are tried again after a failure, and end with the workbook", async () => {
    const automatic = backUpAutomatically(backUp, times);
    automatic.changed();
    fails = true;
    await vi.advanceTimersByTimeAsync(60);
    fails = false;
    await vi.advanceTimersByTimeAsync(3600);
    expect(made).toBe(2);
    automatic.changed();
    automatic.stop();
    await vi.advanceTimersByTimeAsync(7200);
    expect(made).toBe(2);
  });
});
