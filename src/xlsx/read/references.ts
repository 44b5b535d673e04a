import { areaOf, readReference } from "../../spreadsheet/references";
import type { Area } from "../../spreadsheet/state";
import { OpenFault } from "./XlsxError";

/** The rectangle that "A1:B2" names; throws for what is no reference. */
export function areaNamed(reference: string | undefined): Area {
  const read = reference === undefined ? null : readReference(reference);
  if (!read) throw new OpenFault("Damaged", `"${reference ?? ""}" names no cells.`);
  return areaOf(read);
}

/** The rectangles that "A1:B2 D4" lists. */
export function areasNamed(list: string | undefined): Area[] {
  return (list ?? "").trim().split(/\s+/).filter(Boolean).map(areaNamed);
}
