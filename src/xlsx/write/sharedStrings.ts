import { escapeText, openTag, XML_HEADER } from "./xml";

/** The texts of all cells, each stored once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private useCount = 0;

  /** The index by which a cell refers to the text. */
  index(text: string): number {
    this.useCount += 1;
    const existing = this.indexes.get(text);
    if (existing !== undefined) return existing;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  *render(): Iterable<string> {
    yield XML_HEADER;
    yield openTag("sst", {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      count: this.useCount,
      uniqueCount: this.indexes.size,
    });
    for (const text of this.indexes.keys()) {
      yield keepsBlanks(text) ? '<si><t xml:space="preserve">' : "<si><t>";
      yield escapeText(text);
      yield "</t></si>";
    }
    yield "</sst>";
  }
}

/** Whether a text needs xml:space="preserve": XML readers may drop its white space by default. */
export function keepsBlanks(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}
