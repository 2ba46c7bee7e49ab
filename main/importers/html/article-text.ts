/** Elements of a page → lines of text: blocks are lines, rows of tables have their cells parted by tabs. */
import { unbroken } from "../pdf/cjk-text.ts";

/** As much of the DOM as is walked. */
export interface PageNode {
  nodeType: number;
  textContent: string | null;
  childNodes: ArrayLike<PageNode>;
}
export interface PageElement extends PageNode {
  localName: string;
  getAttribute(name: string): string | null;
}

const unseen = new Set(
  "script style noscript template iframe object svg canvas audio video button select option input textarea head link meta rt rp".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table caption thead tbody tfoot tr ul".split(
    " ",
  ),
);
/** Parts of a page that are never its article, where the page says so. */
export const furnitureElements =
  "nav, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo]";

const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
const isHidden = (element: PageElement) =>
  element.getAttribute("hidden") !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");

/** The text of an element, lines parted by line feeds, no empty lines. */
export function textOfElement(root: PageNode): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const words = line
      .replace(/ +/g, " ")
      .replace(/ *\t */g, "\t")
      .replace(/^[\s\u3000]+|[ \u00a0\u3000]+$/g, "");
    if (words.trim() !== "") lines.push(words);
    line = "";
  };
  const inside = (node: PageNode): string => {
    const outer = [lines.splice(0), line] as const;
    line = "";
    for (const child of Array.from(node.childNodes)) walk(child);
    end();
    const words = lines.splice(0).join(" ").replaceAll("\t", " ");
    lines.push(...outer[0]);
    line = outer[1];
    return words;
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3) {
      // A line end in the page's source is a space in English and nothing in Chinese.
      const words = (node.textContent ?? "").replace(/[ \t\f]*[\r\n][ \t\r\n\f]*/g, "\n");
      line += unbroken(words).replace(/[\t\n\f\u00a0]+/g, " ");
      return;
    }
    if (!isElement(node)) {
      if (node.nodeType === 9 || node.nodeType === 11)
        for (const child of Array.from(node.childNodes)) walk(child);
      return;
    }
    const name = node.localName;
    if (unseen.has(name) || isHidden(node)) return;
    if (name === "br") return end();
    if (name === "tr") {
      end();
      const cells = Array.from(node.childNodes).filter(
        (child): child is PageElement => isElement(child) && /^t[dh]$/.test(child.localName),
      );
      // A table of one column is layout, not a table.
      if (cells.length === 1) for (const child of Array.from(cells[0]!.childNodes)) walk(child);
      else
        line = cells
          .flatMap((cell) => [
            inside(cell),
            ...Array<string>(Math.min(64, Math.max(1, Number(cell.getAttribute("colspan")) || 1)) - 1).fill(
              "",
            ),
          ])
          .join("\t");
      return end();
    }
    const isBlock = blocks.has(name);
    if (isBlock) end();
    for (const child of Array.from(node.childNodes)) walk(child);
    if (isBlock) end();
  };
  walk(root);
  end();
  return lines.join("\n");
}
