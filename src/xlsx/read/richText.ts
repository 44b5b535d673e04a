import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { child, children, textOf, type XmlElement } from "./xmlTree";

/** The text of a cell that may be written in several looks; what is said above its signs is no part of it. */
export function plainText(element: XmlElement, leftOut: UnsupportedFeatures): string {
  const runs = children(element, "r");
  leftOut.addIf(
    runs.some((run) => child(run, "rPr") !== undefined),
    "richText",
  );
  return [element, ...runs].map((part) => textOf(child(part, "t"))).join("");
}
