import { escapeText, openTag, XML_HEADER } from "./xml";

/** The texts of all cells, each held once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** The number by which a cell names the text. */
  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  *render(): Iterable<string> {
    yield XML_HEADER;
    yield openTag("sst", {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      count: this.uses,
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

/** Whether a text has blanks that a reader of XML may drop unless told to keep them. */
export function keepsBlanks(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}
