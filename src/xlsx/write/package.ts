import { Zip } from "fflate";
import { DeflatedEntry } from "./deflatedEntry";
import { element, XML_HEADER } from "./xml";

/** A relationship of a part to another part, or to an address outside of the file. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** relative to the part it belongs to */
  readonly target: string;
  readonly external?: boolean;
}

/** One part of the package. `render` is called once, in the order of the parts, and yields the content in pieces. */
export interface Part {
  /** "xl/workbook.xml" */
  readonly path: string;
  readonly contentType: string;
  readonly relationships?: readonly Relationship[];
  render(): Iterable<string>;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The types of relationships that the writer uses. */
export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  extendedProperties: `${OFFICE}/extended-properties`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  hyperlink: `${OFFICE}/hyperlink`,
} as const;

/** Pieces are buffered up to about this many characters before they are compressed: bounded memory, few calls. */
const CHUNK_CHARACTERS = 1 << 16;

/** The earliest date of the zip format: a constant, so that the same workbook gives the same bytes. */
const ENTRY_DATE = new Date(1980, 0, 1);

function contentTypes(parts: readonly Part[]): string {
  const defaults =
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }) + element("Default", { Extension: "xml", ContentType: "application/xml" });
  const overrides = parts.map((part) =>
    element("Override", { PartName: `/${part.path}`, ContentType: part.contentType }),
  );
  return (
    XML_HEADER +
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      defaults + overrides.join(""),
    )
  );
}

function relationshipsText(relationships: readonly Relationship[]): string {
  const items = relationships.map((relationship) =>
    element("Relationship", {
      Id: relationship.id,
      Type: relationship.type,
      Target: relationship.target,
      TargetMode: relationship.external ? "External" : undefined,
    }),
  );
  return (
    XML_HEADER +
    element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      items.join(""),
    )
  );
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Zips parts into an Open Packaging file; `rootRelationships` name the parts that a reader starts from. */
export async function zipParts(
  parts: readonly Part[],
  rootRelationships: readonly Relationship[],
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    length += chunk.length;
  });
  const encoder = new TextEncoder();

  const addEntry = async (path: string, pieces: Iterable<string>): Promise<void> => {
    const entry = new DeflatedEntry(path);
    entry.mtime = ENTRY_DATE;
    zip.add(entry);
    let pending = "";
    for (const piece of pieces) {
      pending += piece;
      if (pending.length < CHUNK_CHARACTERS) continue;
      entry.push(encoder.encode(pending));
      await entry.ready;
      pending = "";
    }
    entry.push(encoder.encode(pending), true);
    await entry.finished;
  };

  await addEntry("[Content_Types].xml", [contentTypes(parts)]);
  await addEntry("_rels/.rels", [relationshipsText(rootRelationships)]);
  for (const part of parts) {
    await addEntry(part.path, part.render());
    if (part.relationships?.length) {
      await addEntry(relationshipsPath(part.path), [relationshipsText(part.relationships)]);
    }
  }
  zip.end();

  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
