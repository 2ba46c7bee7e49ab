/** What the styles of a Word document say of its paragraphs: which are titles, tables of contents, or numbered. */
import { walkXml } from "./xml-part.ts";

export interface DocxStyle {
  /** Lower case: title, heading 1, toc 2. */
  name: string;
  basedOn?: string;
  list?: string;
  level?: number;
}
export type DocxStyles = ReadonlyMap<string, DocxStyle>;

export function readDocxStyles(part: Uint8Array | undefined, format: string): DocxStyles {
  const styles = new Map<string, DocxStyle>();
  if (!part) return styles;
  let style: DocxStyle | undefined;
  walkXml(part, format, {
    open(name, attribute) {
      if (name === "style") {
        style = { name: "" };
        styles.set(attribute("styleId") ?? "", style);
      } else if (style) {
        const value = attribute("val");
        if (name === "name") style.name = (value ?? "").toLowerCase();
        else if (value === undefined) return;
        else if (name === "basedOn") style.basedOn = value;
        else if (name === "numId") style.list = value;
        else if (name === "ilvl") style.level = Number(value) || 0;
      }
    },
    close(name) {
      if (name === "style") style = undefined;
    },
  });
  return styles;
}

/** The list and the level of a style, its own or inherited. */
export function listOfStyle(styles: DocxStyles, id: string): { list?: string; level?: number } {
  const found: { list?: string; level?: number } = {};
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const style = styles.get(at);
    if (found.list === undefined && style?.list !== undefined) found.list = style.list;
    if (found.level === undefined && style?.level !== undefined) found.level = style.level;
  }
  return found;
}
