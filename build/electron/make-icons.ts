/**
 * The app's icons from one drawing: `node build/electron/make-icons.ts [FOLDER]`. PNGs for Linux, an ICO and an ICNS that
 * hold PNGs, so that packing needs no tool and no network.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const drawing = fileURLToPath(new URL("./icon.svg", import.meta.url));

const png = (svg: string, size: number): Buffer =>
  Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());

/** An ICO: a directory of 16 bytes an entry, then the PNGs. A size of 256 is written as 0. */
export function ico(images: readonly { size: number; bytes: Uint8Array }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [i, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...images.map((image) => image.bytes)]);
}

/** Apple's names for PNGs of a size. */
const icnsTypes: Record<number, string> = { 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10" };

/** An ICNS: blocks of a four-letter type, the block's length, the PNG. */
export function icns(images: readonly { size: number; bytes: Uint8Array }[]): Buffer {
  const blocks = images.map(({ size, bytes }) => {
    const head = Buffer.alloc(8);
    head.write(icnsTypes[size] ?? "", 0, "latin1");
    head.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([head, bytes]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write("icns", 0, "latin1");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** Writes all icons into `folder`. */
export function makeIcons(folder: string): void {
  const svg = readFileSync(drawing, "utf8");
  const at = (size: number) => ({ size, bytes: png(svg, size) });
  mkdirSync(join(folder, "linux"), { recursive: true });
  for (const size of [16, 32, 48, 64, 128, 256, 512])
    writeFileSync(join(folder, "linux", `${size}x${size}.png`), at(size).bytes);
  writeFileSync(join(folder, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256].map(at)));
  writeFileSync(join(folder, "icon.icns"), icns([128, 256, 512, 1024].map(at)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  makeIcons(process.argv[2] ?? fileURLToPath(new URL("../../dist/icons", import.meta.url)));
