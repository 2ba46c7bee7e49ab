/** Reads advance widths and coverage out of a TrueType font (head, hhea, hmtx, cmap formats 4 and 12): nothing else is needed to lay out text. */

export class FontMetrics {
  readonly unitsPerEm: number;
  #view: DataView;
  #tables = new Map<string, number>();
  #wideCount: number;
  #glyphs = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.#view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.#tables.set(tag, this.#view.getUint32(at + 8));
    }
    this.unitsPerEm = this.#view.getUint16(this.#table("head") + 18);
    this.#wideCount = this.#view.getUint16(this.#table("hhea") + 34);
    this.#readCmap();
  }

  /** Whether the font can draw the character. */
  has(codePoint: number): boolean {
    return this.#glyphs.has(codePoint);
  }

  /** Width of a text in pixels at a size; a character that the font lacks counts as wide as a Chinese one. */
  width(text: string, size: number): number {
    let units = 0;
    for (const char of text) units += this.#advance(char.codePointAt(0)!);
    return (units * size) / this.unitsPerEm;
  }

  #advance(codePoint: number): number {
    const glyph = this.#glyphs.get(codePoint);
    if (glyph === undefined) return this.unitsPerEm;
    return this.#view.getUint16(this.#table("hmtx") + 4 * Math.min(glyph, this.#wideCount - 1));
  }

  #table(tag: string): number {
    const at = this.#tables.get(tag);
    if (at === undefined) throw new Error(`font without table ${tag}`);
    return at;
  }

  #readCmap() {
    const view = this.#view;
    const cmap = this.#table("cmap");
    const count = view.getUint16(cmap + 2);
    for (let i = 0; i < count; i++) {
      const platform = view.getUint16(cmap + 4 + 8 * i);
      const at = cmap + view.getUint32(cmap + 8 + 8 * i);
      const format = view.getUint16(at);
      if (platform !== 0 && platform !== 3) continue;
      if (format === 12) this.#readSegmentedCoverage(at);
      else if (format === 4) this.#readSegments(at);
    }
  }

  #readSegmentedCoverage(at: number) {
    const groups = this.#view.getUint32(at + 12);
    for (let i = 0; i < groups; i++) {
      const group = at + 16 + 12 * i;
      const start = this.#view.getUint32(group);
      const end = this.#view.getUint32(group + 4);
      const glyph = this.#view.getUint32(group + 8);
      for (let code = start; code <= end; code++) this.#glyphs.set(code, glyph + code - start);
    }
  }

  #readSegments(at: number) {
    const view = this.#view;
    const segments = view.getUint16(at + 6) / 2;
    const ends = at + 14;
    const starts = ends + 2 * segments + 2;
    const deltas = starts + 2 * segments;
    const offsets = deltas + 2 * segments;
    for (let i = 0; i < segments; i++) {
      const end = view.getUint16(ends + 2 * i);
      const start = view.getUint16(starts + 2 * i);
      const delta = view.getUint16(deltas + 2 * i);
      const offset = view.getUint16(offsets + 2 * i);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const found = offset === 0 ? code : view.getUint16(offsets + 2 * i + offset + 2 * (code - start));
        if (found !== 0) this.#glyphs.set(code, (found + delta) & 0xffff);
      }
    }
  }
}
