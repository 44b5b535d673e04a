import type { WorkbookState } from "../../spreadsheet/state";
import { element, textElement, XML_HEADER } from "./xml";

/** Who made the workbook and what it is about. No dates: the same workbook gives the same file. */
export function* renderCoreProperties(properties: WorkbookState["properties"]): Iterable<string> {
  const texts: readonly (readonly [string, string])[] = [
    ["dc:title", properties.title],
    ["dc:subject", properties.subject],
    ["dc:creator", properties.author],
    ["cp:keywords", properties.keywords],
    ["dc:description", properties.comments],
    ["cp:category", properties.category],
  ];
  yield XML_HEADER;
  yield element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    texts.map(([name, text]) => (text ? textElement(name, text) : "")).join(""),
  );
}

/** The application's own properties: only what says nothing in any language. */
export function* renderExtendedProperties(): Iterable<string> {
  yield XML_HEADER;
  yield element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    "<DocSecurity>0</DocSecurity>",
  );
}
