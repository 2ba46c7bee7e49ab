/**
 * How text is made comparable for search: NFKC and lower case character by character (full-width ＧＤＰ finds GDP),
 * white space left out (a word broken over two lines is found). Every folded character knows where it came from.
 */

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the offset of its character in the original; one more at the end. */
  origin: number[];
}

const isPlain = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);

const foldCharacter = (character: string): string =>
  isPlain(character.codePointAt(0)!)
    ? character
    : character.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

export const foldForSearch = (text: string): string => {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
};

/** The same with the way back to the original. */
export function foldWithOrigin(text: string): Folded {
  const origin: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let i = 0; i < part.length; i++) origin.push(at);
    folded += part;
    at += character.length;
  }
  origin.push(at);
  return { text: folded, origin };
}

/** The words of a query, folded; all of them have to be found. */
export const searchTerms = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/u)
      .map(foldForSearch)
      .filter((term) => term !== ""),
  ),
];
