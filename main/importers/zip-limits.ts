/**
 * Reads zip files that may be hostile. What the directory says is checked before anything is inflated (number of
 * entries, ratio, overlapping entries, passwords), and inflating stops where a part grows beyond what is left of the
 * limit, whatever the directory said. Parts are read by name into memory; nothing is ever written to a path.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { limits, megabyte } from "./limits.ts";
import { ImportProblem } from "./problem.ts";

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its bytes begin. */
  from: number;
}

export interface Zip {
  /** As written, with `/`. */
  names: string[];
  has(name: string): boolean;
  /** The bytes of a part, `undefined` if there is none. Names are compared without case, as OPC does. */
  read(name: string): Uint8Array | undefined;
}

export interface ZipLimits {
  entries: number;
  unpacked: number;
  ratio: number;
  ratioFrom: number;
}
const usual: ZipLimits = {
  entries: limits.zipEntries,
  unpacked: limits.unpacked,
  ratio: limits.ratio,
  ratioFrom: limits.ratioFrom,
};

const expands = (unpacked: number) =>
  new ImportProblem("importers.expands", { limit: Math.floor(unpacked / megabyte) });

/** Opens a zip file. Throws an ImportProblem: damaged, encrypted, or more than the limits. */
export function openZip(bytes: Uint8Array, format: string, most: ZipLimits = usual): Zip {
  const damaged = () => new ImportProblem("importers.damaged", { format });
  const entries = new Map<string, Entry>();
  for (const entry of directory(bytes, damaged, most)) {
    const key = entry.name.toLowerCase();
    // Two parts of one name: what one program reads, another would not.
    if (entries.has(key)) throw damaged();
    entries.set(key, entry);
  }
  let last = 0;
  for (const entry of [...entries.values()].sort((a, b) => a.from - b.from)) {
    if (entry.from < last) throw expands(most.unpacked);
    last = entry.from + entry.packed;
  }
  let left = most.unpacked;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.encrypted) throw new ImportProblem("importers.encrypted", { format });
      const packed = bytes.subarray(entry.from, entry.from + entry.packed);
      if (entry.unpacked > left) throw expands(most.unpacked);
      if (entry.unpacked > most.ratioFrom && entry.unpacked > entry.packed * most.ratio)
        throw expands(most.unpacked);
      const part = unpack(entry, packed, left, damaged, most);
      if (part.length !== entry.unpacked || crc32(part) !== entry.crc) throw damaged();
      left -= part.length;
      return part;
    },
  };
}

function unpack(
  entry: Entry,
  packed: Uint8Array,
  left: number,
  damaged: () => ImportProblem,
  most: ZipLimits,
): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  if (entry.unpacked === 0 && packed.length <= 2) return new Uint8Array(0);
  try {
    // One byte more than was declared is allowed, so that a lie is told from a limit.
    return inflateRawSync(packed, { maxOutputLength: Math.min(left, entry.unpacked + 1) });
  } catch (error) {
    if (error instanceof RangeError) throw expands(most.unpacked);
    throw damaged();
  }
}

const endSize = 22;

/** The entries that the directory at the end of the file names, ZIP64 included. */
function directory(bytes: Uint8Array, damaged: () => ImportProblem, most: ZipLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const big = (at: number) => Number(view.getBigUint64(at, true));
  try {
    let end = bytes.length - endSize;
    for (const stop = Math.max(0, end - 65_535); end >= stop; end--)
      if (view.getUint32(end, true) === 0x06054b50) break;
    if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged();
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (
      (count === 0xffff || at === 0xffffffff) &&
      end >= 20 &&
      view.getUint32(end - 20, true) === 0x07064b50
    ) {
      const end64 = big(end - 12);
      if (view.getUint32(end64, true) !== 0x06064b50) throw damaged();
      count = big(end64 + 32);
      at = big(end64 + 48);
    }
    if (count > most.entries) throw expands(most.unpacked);
    const found: Entry[] = [];
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const sizes = [
        view.getUint32(at + 24, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 42, true),
      ];
      largeSizes(view, at + 46 + nameLength, extraLength, sizes);
      const [unpacked, packed, local] = sizes as [number, number, number];
      if (view.getUint32(local, true) !== 0x04034b50) throw damaged();
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (from + packed > bytes.length) throw damaged();
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      found.push({
        name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        packed,
        unpacked,
        from,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return found;
  } catch (error) {
    // A number that points out of the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/** ZIP64: sizes that do not fit stand in the extra field, in this order, only those that are full in `sizes`. */
function largeSizes(view: DataView, from: number, length: number, sizes: number[]): void {
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      for (const [index, value] of sizes.entries()) {
        if (value !== 0xffffffff) continue;
        sizes[index] = Number(view.getBigUint64(next, true));
        next += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

/** A zip file whose parts are stored, not packed: for handing checked parts to a reader that unpacks by itself. */
export function storedZip(
  parts: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const named = parts.map(([name, bytes]) => ({ name: encoder.encode(name), bytes, crc: crc32(bytes) }));
  const total = named.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, endSize);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const header = (signature: number, start: number, part: (typeof named)[number]) => {
    view.setUint32(at, signature, true);
    view.setUint16(start, 20, true);
    view.setUint16(start + 2, 0x0800, true);
    view.setUint32(start + 10, part.crc, true);
    view.setUint32(start + 14, part.bytes.length, true);
    view.setUint32(start + 18, part.bytes.length, true);
    view.setUint16(start + 22, part.name.length, true);
  };
  const offsets = named.map((part) => {
    const offset = at;
    header(0x04034b50, at + 4, part);
    out.set(part.name, at + 30);
    out.set(part.bytes, at + 30 + part.name.length);
    at += 30 + part.name.length + part.bytes.length;
    return offset;
  });
  const begin = at;
  for (const [index, part] of named.entries()) {
    header(0x02014b50, at + 6, part);
    view.setUint16(at + 4, 20, true);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(part.name, at + 46);
    at += 46 + part.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - begin, true);
  view.setUint32(at + 16, begin, true);
  return out;
}
