/**
 * XML of a document's part, as events. Names come without their prefixes. There are no entities but the five of XML and
 * character references: a document type declaration is refused, so nothing can expand or reach outside.
 */
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { ImportProblem } from "../problem.ts";

export interface XmlHandler {
  /** `attribute` by local name. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text?(text: string): void;
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/** Runs through a part. Throws an ImportProblem: damaged, unsafe, too deep. */
export function walkXml(bytes: Uint8Array, format: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw new ImportProblem("importers.damaged", { format }, error);
  });
  parser.on("doctype", () => {
    throw new ImportProblem("importers.unsafe");
  });
  parser.on("opentag", (tag) => {
    if (++depth > limits.depth) throw new ImportProblem("importers.tooDeep");
    let byName: Map<string, string> | undefined;
    handler.open(tag.local, (name) => {
      byName ??= new Map(
        Object.values<SaxesAttributeNS>(tag.attributes).map(({ local, value }) => [local, value]),
      );
      return byName.get(name);
    });
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close(tag.local);
  });
  parser.on("text", (words) => handler.text?.(words));
  parser.on("cdata", (words) => handler.text?.(words));
  parser.write(decodeXml(bytes)).close();
}
