import { rectOf, readReference } from "../../spreadsheet/references";
import type { Rect } from "../../spreadsheet/state";
import { XlsxError } from "./XlsxError";

/** Parses "A1:B2" to a rectangle; throws for an invalid reference. */
export function rectOfReference(reference: string | undefined): Rect {
  const parsed = reference === undefined ? null : readReference(reference);
  if (!parsed) throw new XlsxError("Damaged", `"${reference ?? ""}" names no cells.`);
  return rectOf(parsed);
}

/** Parses a list such as "A1:B2 D4" to rectangles. */
export function rectsOfReferences(list: string | undefined): Rect[] {
  return (list ?? "").trim().split(/\s+/).filter(Boolean).map(rectOfReference);
}
