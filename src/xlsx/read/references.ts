import { rectOf, readReference } from "../../spreadsheet/references";
import type { Rect } from "../../spreadsheet/state";
import { XlsxError } from "./XlsxError";

/** The rectangle that "A1:B2" names; throws for what is no reference. */
export function rectOfReference(reference: string | undefined): Rect {
  const read = reference === undefined ? null : readReference(reference);
  if (!read) throw new XlsxError("Damaged", `"${reference ?? ""}" names no cells.`);
  return rectOf(read);
}

/** The rectangles that "A1:B2 D4" lists. */
export function rectsOfReferences(list: string | undefined): Rect[] {
  return (list ?? "").trim().split(/\s+/).filter(Boolean).map(rectOfReference);
}
