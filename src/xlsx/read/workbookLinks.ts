import type { SheetState } from "../../spreadsheet/state";
import { VISIBILITY } from "../write/workbookPart";
import type { Archive } from "./archive";
import { invertMap } from "./invertMap";
import { readRelationships, type RelationshipTarget } from "./relationships";
import { XlsxError } from "./XlsxError";
import { booleanAttribute, child, parseXml, type XmlElement } from "./xmlTree";

const VISIBILITY_OF = invertMap(VISIBILITY);

/** The path of the workbook's part. Throws an XlsxError for a file that is no workbook, or one of another format. */
export function workbookPath(archive: Archive): string {
  const path = readRelationships(archive, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (path === undefined || !archive.has(path)) {
    const isOpenDocument = archive.has("mimetype") || archive.has("content.xml");
    throw isOpenDocument
      ? new XlsxError("UnsupportedFormat", "The file has the format of OpenDocument.")
      : new XlsxError("NotAWorkbook", "The file holds no workbook.");
  }
  if (path.endsWith(".bin")) throw new XlsxError("UnsupportedFormat", "The file has the format .xlsb.", path);
  return path;
}

/** The parsed target of the link of a kind; undefined if there is no such link. */
export function linkedPart(
  archive: Archive,
  links: readonly RelationshipTarget[],
  kind: string,
): XmlElement | undefined {
  const target = links.find((link) => link.kind === kind)?.target;
  return target === undefined ? undefined : parseXml(archive.read(target), target);
}

/** Whether the workbook counts its days from 1904. */
export function usesDates1904(book: XmlElement): boolean {
  return booleanAttribute(child(book, "workbookPr"), "date1904");
}

/** Whether a sheet of the workbook's list is shown. */
export function visibilityOf(sheet: XmlElement): SheetState["visibility"] {
  return VISIBILITY_OF.get(sheet.attributes.state ?? "") ?? "Visible";
}
