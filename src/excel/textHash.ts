/** Hashes of texts and of the contents of cells (FNV-1a, 32 bits): to recognise what is equal, not to keep secrets. */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a text, which may continue that of what comes before it. */
export function textHash(text: string, previous = OFFSET_BASIS): number {
  let hash = previous;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

function numberHash(value: number, previous = OFFSET_BASIS): number {
  return Math.imul(previous ^ value, PRIME) >>> 0;
}

/** A hash of the cells of a sheet, added in any order. */
export class ContentDigest {
  private sum = 0;
  private count = 0;

  /** Adds a cell; row and column are 0-based. */
  add(row: number, column: number, content: string | number | boolean): void {
    const place = numberHash(column, numberHash(row));
    this.sum = (this.sum + textHash(String(content), textHash(typeof content, place))) >>> 0;
    this.count += 1;
  }

  toString(): string {
    return `${this.count}.${this.sum.toString(36)}`;
  }
}
