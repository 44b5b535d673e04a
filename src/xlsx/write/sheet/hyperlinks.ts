import { RELATIONSHIP, type Relationship } from "../package";
import type { SheetState } from "../../../spreadsheet/state";
import { element } from "../xml";

/** The relationships to the external addresses of a sheet's links, numbered from `first`. */
export function hyperlinkRelationships(sheet: SheetState, first: number): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  for (const { address } of sheet.hyperlinks.values()) {
    if (!address || relationships.has(address)) continue;
    relationships.set(address, {
      id: `rId${first + relationships.size}`,
      type: RELATIONSHIP.hyperlink,
      target: encodeURI(decodedAddress(address)),
      external: true,
    });
  }
  return relationships;
}

/** Decodes an address that may already be encoded, to avoid encoding it twice. */
function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** The sheet's links, empty when it has none. */
export function hyperlinksXml(sheet: SheetState, relationships: ReadonlyMap<string, Relationship>): string {
  if (sheet.hyperlinks.size === 0) return "";
  const links = [...sheet.hyperlinks].map(([ref, link]) =>
    element("hyperlink", {
      ref,
      "r:id": link.address ? relationships.get(link.address)?.id : undefined,
      location: link.documentReference || undefined,
      tooltip: link.screenTip || undefined,
    }),
  );
  return element("hyperlinks", {}, links.join(""));
}
