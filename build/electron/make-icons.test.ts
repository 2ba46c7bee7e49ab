import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeIcons } from "./make-icons.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao-icons-"));
  makeIcons(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the icons", () => {
  it("are drawn in every size for Linux", () => {
    for (const name of readdirSync(join(folder, "linux"))) {
      const image = PNG.sync.read(readFileSync(join(folder, "linux", name)));
      expect(name).toBe(`${image.width}x${image.height}.png`);
      const corner = image.data[3];
      const middle = image.data[((image.height / 2) * image.width + image.width / 2) * 4 + 3];
      expect([name, corner, middle]).toEqual([name, 0, 255]);
    }
  });

  it("lie in an ICO where its directory says", () => {
    const ico = readFileSync(join(folder, "icon.ico"));
    const count = ico.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, i) => {
      const at = 6 + 16 * i;
      const offset = ico.readUInt32LE(at + 12);
      const image = PNG.sync.read(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)));
      return [ico.readUInt8(at) || 256, image.width];
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => [size, size]));
  });

  it("lie in an ICNS block by block", () => {
    const icns = readFileSync(join(folder, "icon.icns"));
    expect(icns.toString("latin1", 0, 4)).toBe("icns");
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: [string, number][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const image = PNG.sync.read(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
      found.push([icns.toString("latin1", at, at + 4), image.width]);
    }
    expect(found).toEqual([
      ["ic07", 128],
      ["ic08", 256],
      ["ic09", 512],
      ["ic10", 1024],
    ]);
  });
});
