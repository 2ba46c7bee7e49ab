import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipBytes } from "./fixtures/zip-bytes.ts";
import { ImportProblem } from "./problem.ts";
import { openZip, storedZip } from "./zip-limits.ts";

const most = { entries: 50, unpacked: 1_000_000, ratio: 100, ratioFrom: 10_000 };
const outcome = (bytes: Uint8Array, name = "a"): string => {
  try {
    return openZip(bytes, "DOCX", most).read(name) ? "read" : "absent";
  } catch (error) {
    if (error instanceof ImportProblem) return error.key;
    throw error;
  }
};
const megabyte = (count: number) => Buffer.alloc(count * 1_000_000, "x");

describe("what may be hostile is refused before or while it unpacks", () => {
  test.each<[string, string, Uint8Array]>([
    ["plain", "read", zipBytes([{ name: "a", data: "text" }])],
    ["stored", "read", zipBytes([{ name: "A", data: "text", stored: true }])],
    ["empty part", "read", zipBytes([{ name: "a", data: "" }])],
    ["other name", "absent", zipBytes([{ name: "b", data: "text" }])],
    ["more than allowed, said so", "importers.expands", zipBytes([{ name: "a", data: megabyte(3) }])],
    [
      "more than allowed, denied",
      "importers.expands",
      zipBytes([{ name: "a", data: megabyte(3), claimed: { unpacked: 900 } }]),
    ],
    ["ratio", "importers.expands", zipBytes([{ name: "a", data: Buffer.alloc(500_000) }])],
    ["wrong size", "importers.damaged", zipBytes([{ name: "a", data: "text", claimed: { unpacked: 90 } }])],
    ["wrong checksum", "importers.damaged", zipBytes([{ name: "a", data: "text", claimed: { crc: 1 } }])],
    ["unknown method", "importers.damaged", zipBytes([{ name: "a", data: "text", claimed: { method: 12 } }])],
    ["password", "importers.encrypted", zipBytes([{ name: "a", data: "text", claimed: { flags: 1 } }])],
    [
      "beyond the file",
      "importers.damaged",
      zipBytes([{ name: "a", data: "text", claimed: { packed: 9e6 } }]),
    ],
    [
      "two of one name",
      "importers.damaged",
      zipBytes([
        { name: "a", data: "text" },
        { name: "A", data: "other" },
      ]),
    ],
    [
      "parts that share bytes",
      "importers.expands",
      zipBytes([
        { name: "a", data: "text" },
        { name: "b", data: "text", claimed: { offset: 0 } },
      ]),
    ],
    [
      "too many parts",
      "importers.expands",
      zipBytes(Array.from({ length: 51 }, (_, index) => ({ name: `${index}`, data: "" }))),
    ],
    ["no directory", "importers.damaged", Buffer.from("PK\x03\x04 and nothing else")],
    ["nothing", "importers.damaged", new Uint8Array(0)],
  ])("%s", (_, expected, bytes) => {
    expect(outcome(bytes)).toBe(expected);
  });

  test("all parts together stay below the limit", () => {
    const data = Buffer.alloc(400_000, "x");
    const zip = openZip(zipBytes(["1", "2", "3"].map((name) => ({ name, data, stored: true }))), "X", most);
    zip.read("1");
    zip.read("2");
    expect(() => zip.read("3")).toThrow("importers.expands");
  });
});

test("a file with any bytes changed or cut off is read right or refused", () => {
  const text = "栖霞片区".repeat(500);
  const whole = Buffer.from(
    zipBytes([
      { name: "a", data: text },
      { name: "b/c.xml", data: "<x/>" },
    ]),
  );
  const property = fc.property(
    fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
    fc.nat(whole.length),
    fc.boolean(),
    (changes, length, cut) => {
      const bytes = Buffer.from(whole.subarray(0, cut ? length : whole.length));
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      try {
        const part = openZip(bytes, "X", most).read("a");
        return part === undefined || Buffer.from(part).toString() === text;
      } catch (error) {
        return error instanceof ImportProblem;
      }
    },
  );
  expect(fc.check(property, { numRuns: 500 })).toMatchObject({ failed: false });
});

test("a stored zip gives back its parts", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z/]{1,12}$/), fc.uint8Array({ maxLength: 300 })), {
        selector: ([name]) => name.replace(/^\/+/, ""),
        maxLength: 8,
      }),
      (parts) => {
        const zip = openZip(storedZip(parts), "X");
        for (const [name, bytes] of parts) expect(zip.read(name.replace(/^\/+/, ""))).toEqual(bytes);
      },
    ),
  );
});
