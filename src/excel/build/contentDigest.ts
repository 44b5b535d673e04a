/** Short forms of texts and of the contents of cells, which are equal if these are; for records, not for secrets. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A short form of a text (FNV-1a, 32 bits). */
export function textHash(text: string): string {
  return mixText(OFFSET, text).toString(36);
}

/** Sums up the cells of a sheet, in any order. */
export class ContentDigest {
  private sum = 0;
  private count = 0;

  /** Adds a cell; row and column are 0-based. */
  add(row: number, column: number, content: string | number | boolean): void {
    const place = mixNumber(mixNumber(OFFSET, row), column);
    this.sum = (this.sum + mixText(mixText(place, typeof content), String(content))) >>> 0;
    this.count += 1;
  }

  toString(): string {
    return `${this.count}.${this.sum.toString(36)}`;
  }
}

function mixNumber(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME) >>> 0;
}

function mixText(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}
