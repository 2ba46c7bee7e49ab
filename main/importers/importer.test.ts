import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOfText } from "../../db/store/source-text.ts";
import { StoreError } from "../../db/store/store-error.ts";
import { docxBytes, paragraph } from "./fixtures/docx-bytes.ts";
import { pdfBytes, setLines } from "./fixtures/pdf-bytes.ts";
import { guessOf, importInput } from "./importer.ts";
import { textLimit } from "./text.ts";

const file = (bytes: Uint8Array, fileName = "报告.txt") =>
  importInput({ fileName, bytes: Buffer.from(bytes).toString("base64") });

const refused = async (run: () => Promise<unknown>): Promise<StoreError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("not refused");
};

/** GB18030 as Node cannot write it: the bytes of the characters, looked up by decoding all pairs. */
const gb18030 = (() => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let next = 0x40; next <= 0xfe; next++) {
      if (next === 0x7f) continue;
      table.set(decoder.decode(Uint8Array.of(lead, next)), [lead, next]);
    }
  return (text: string): Uint8Array =>
    Uint8Array.from(
      Array.from(text).flatMap((char) => (char < "\u0080" ? [char.charCodeAt(0)] : table.get(char)!)),
    );
})();
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

const text = "云栖新城一季度新签约项目9个，\r\n总投资额约41.5亿元。\n\n税收同比增长超12%——“开门红”。";

describe("recognises the encoding, and keeps every character and line end", () => {
  test.each<[string, Uint8Array]>([
    ["utf-8", Buffer.from(text)],
    ["utf-8-bom", Buffer.from(`\ufeff${text}`)],
    ["utf-16le", Buffer.concat([Buffer.of(0xff, 0xfe), utf16(text, false)])],
    ["utf-16be", Buffer.concat([Buffer.of(0xfe, 0xff), utf16(text, true)])],
    ["utf-16le", utf16(text, false)],
    ["utf-16be", utf16(text, true)],
    ["gb18030", gb18030(text)],
  ])("%s", async (encoding, bytes) => {
    const read = await file(bytes);
    expect(read).toMatchObject({ encoding, text, mediaType: "text/plain", fileName: "报告.txt" });
    expect(read.textHash).toBe(hashOfText(text));
  });

  test("GB18030 with rare characters of two and four bytes", async () => {
    const rare = `${text}埗碁囧`;
    const bytes = Buffer.concat([gb18030(rare), Buffer.of(0x95, 0x32, 0x82, 0x36)]);
    expect(await file(bytes)).toMatchObject({ encoding: "gb18030", text: `${rare}𠀀` });
  });

  test("any Chinese text survives each encoding", async () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          ...Array.from(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动，。0123456789%",
          ),
        ),
        {
          minLength: 30,
          maxLength: 200,
        },
      )
      .map((chars) => `${chars.join("")}项目9个。`);
    await fc.assert(
      fc.asyncProperty(sentence, fc.constantFrom("utf8", "gb", "le", "be"), async (words, kind) => {
        const bytes =
          kind === "utf8" ? Buffer.from(words) : kind === "gb" ? gb18030(words) : utf16(words, kind === "be");
        expect((await file(bytes)).text).toBe(words);
      }),
      { numRuns: 300 },
    );
  });

  test("Markdown is told by its name; a path loses its folder", async () => {
    expect(await file(Buffer.from(text), "C:\\报告\\一季度.md")).toMatchObject({
      mediaType: "text/markdown",
      fileName: "一季度.md",
    });
  });

  test("an emoji and a code listing are still text", async () => {
    const words = "# 计划\n\n`a <b> c` 😀\tok";
    expect((await file(Buffer.from(words))).text).toBe(words);
  });
});

describe("refuses with the format's name and what to do", () => {
  const zip = (part: string) => Buffer.concat([Buffer.from("PK\x03\x04xxxx", "latin1"), Buffer.from(part)]);
  test.each<[string, Uint8Array, string, RegExp]>([
    ["PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "a.pdf", /PDF.*损坏/],
    ["PDF named as text", Buffer.from("%PDF-1.7\n%âãÏÓ"), "a.txt", /PDF.*损坏/],
    ["DOCX", zip("word/document.xml"), "a.docx", /DOCX.*损坏/],
    ["XLSX", zip("xl/workbook.xml"), "a.xlsx", /XLSX.*txt/],
    ["OFD", zip("OFD.xml"), "a.ofd", /OFD.*txt/],
    ["ZIP", zip("photo.jpg"), "a.zip", /ZIP.*解压/],
    ["old Word", Buffer.from("d0cf11e0a1b11ae100", "hex"), "a.doc", /旧格式.*txt/],
    ["RTF", Buffer.from("{\\rtf1\\ansi"), "a.rtf", /RTF.*txt/],
    ["HTML without words", Buffer.from("\ufeff<!DOCTYPE html><html><body> "), "a.txt", /正文.*粘贴/],
    ["MHT", Buffer.from("MIME-Version: 1.0\r\n"), "a.mht", /MHT.*仅 HTML/],
    ["ODT", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "a.odt", /ODT.*txt/],
    [
      "a locked Office file",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), utf16("EncryptedPackage", false)]),
      "a.docx",
      /密码/,
    ],
    ["CSV", Buffer.from("地区,数值\n云栖,9"), "a.csv", /CSV.*txt/],
    ["PNG", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "scan.png", /PNG.*识别/],
    ["a workbook", Buffer.from("SQLite format 3\0"), "a.duibiao", /打开/],
  ])("%s", async (_, bytes, name, says) => {
    const error = await refused(() => file(bytes, name));
    expect(error.code).toBe("UNREADABLE");
    expect(error.text["zh-CN"]).toMatch(says);
    expect(error.text["zh-CN"]).toContain(name);
    expect(error.text.en).toContain(name);
  });

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"],
    ["blanks", Buffer.from(" \r\n　\n"), "empty"],
    ["a mark and nothing else", Buffer.of(0xff, 0xfe), "empty"],
    ["NUL among letters", Buffer.from("abc\0def\0\0"), "binary"],
    ["control characters", Buffer.from(Array.from({ length: 100 }, (_, n) => (n % 8) + 1)), "binary"],
    ["Latin-1", Buffer.from("Le développement économique a été rapide.", "latin1"), "encoding"],
    ["UTF-32", Buffer.from("fffe0000914e0000", "hex"), "encoding"],
    ["UTF-8 cut in the middle", Buffer.from(text.repeat(3)).subarray(0, 200), "damaged"],
    ["too much", Buffer.alloc(textLimit + 1, 97), "tooLarge"],
  ])("%s", async (_, bytes, reason) => {
    expect((await refused(() => file(bytes))).details).toEqual({ reason });
  });

  test("broken UTF-8 names the line", async () => {
    const bytes = Buffer.from(text.repeat(5));
    bytes[Buffer.from(text).indexOf("总")] = 0xff;
    expect((await refused(() => file(bytes))).text.en).toContain("near line 2");
  });
});

describe("pasted text", () => {
  test("keeps line ends, has no file, and is the same source as the file", async () => {
    expect(await importInput({ text })).toEqual({
      text,
      encoding: "pasted",
      mediaType: "text/plain",
      fileName: null,
      textHash: (await file(Buffer.from(text))).textHash,
      said: {},
    });
  });
  test("half a surrogate pair does not move the offsets", async () => {
    const read = await importInput({ text: "云\ud83d栖" });
    expect(read.text).toBe("云\ufffd栖");
  });
  test.each([
    ["", "empty"],
    ["　\n", "empty"],
    ["a\0b", "binary"],
    ["云".repeat(textLimit / 3 + 1), "tooLarge"],
  ])("refuses %#", async (words, reason) => {
    expect((await refused(() => importInput({ text: words }))).details).toEqual({ reason });
  });
});

describe("documents go to their reader, whatever the file is called", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["DOCX named as text", docxBytes(paragraph(text)), "a.txt", "docx"],
    [
      "HTML in UTF-16",
      Buffer.concat([Buffer.of(0xff, 0xfe), utf16(`<html><p>${text}`, false)]),
      "a.txt",
      "html",
    ],
    ["PDF without an ending", pdfBytes([setLines(["云栖新城一季度新签约项目9个"])]), "报告", "pdf"],
  ])("%s", async (_, bytes, name, encoding) => {
    const read = await file(bytes, name);
    expect(read).toMatchObject({ encoding, fileName: name, textHash: hashOfText(read.text) });
    expect(read.text).toContain("云栖新城一季度新签约项目9个");
  });
  test("what the document says of itself goes before what its words let guess", async () => {
    const page = `<html><head><meta name="ContentSource" content="云栖统计局"><meta name="PubDate" content="2024-02-03"></head><body><h1>云栖新城简报</h1><p>${text}</p></body></html>`;
    expect(guessOf(await file(Buffer.from(page), "a.html"), [])).toMatchObject({
      title: "云栖新城简报",
      publisher: "云栖统计局",
      date: "2024-02-03",
    });
  });
});

test("whatever the bytes are, they are read or refused", async () => {
  let read = 0;
  let refusals = 0;
  const starts = ["", "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "PK\x03\x04", "\xd6\xd0\xb9\xfa"];
  const bytes = fc
    .tuple(
      fc.constantFrom(...starts),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((words) => new Uint8Array(Buffer.from(words))),
      ),
    )
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest]));
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), async (content, name) => {
      try {
        const result = await file(content, name);
        expect(result.text.trim()).not.toBe("");
        expect(result.text).not.toContain("\0");
        expect(result.text.isWellFormed()).toBe(true);
        read++;
      } catch (error) {
        if (!(error instanceof StoreError && error.code === "UNREADABLE")) throw error;
        refusals++;
      }
    }),
    { numRuns: 1500 },
  );
  // The walk has seen both.
  expect(read).toBeGreaterThan(100);
  expect(refusals).toBeGreaterThan(100);
});
