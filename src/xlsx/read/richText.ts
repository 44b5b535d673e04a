import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { child, children, textOf, type XmlElement } from "./xmlTree";

/** The text of a cell, without the formats of its parts and without phonetic text. */
export function plainText(element: XmlElement, unsupported: UnsupportedFeatures): string {
  const runs = children(element, "r");
  unsupported.addIf(
    runs.some((run) => child(run, "rPr") !== undefined),
    "richText",
  );
  return [element, ...runs].map((part) => textOf(child(part, "t"))).join("");
}
