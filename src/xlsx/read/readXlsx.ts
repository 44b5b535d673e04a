import { newSheet, worksheetId } from "../../spreadsheet/newWorkbook";
import type { SheetState, WorkbookState } from "../../spreadsheet/state";
import { VISIBILITY } from "../write/workbookPart";
import { Archive } from "./archive";
import { readDrawing } from "./drawingPart";
import type { CanCalculate } from "./formulas";
import { inverted } from "./invertMap";
import { LeftOut, type LeftOutKind } from "./unsupportedFeatures";
import { readNames } from "./definedNames";
import { readProperties } from "./properties";
import type { Reading } from "./ReadContext";
import { OpenFault } from "./XlsxError";
import { linksOf, type Link } from "./relationships";
import { plainText } from "./richText";
import { hasPassword } from "./sheet/protection";
import { readWorksheet } from "./sheet/worksheetPart";
import { Styles } from "./styles";
import { readCalculatedColumns, readTable } from "./tablePart";
import { ThemeColors } from "./theme";
import {
  attribute,
  child,
  children,
  descend,
  flag,
  numeric,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xmlTree";

/** A workbook as it was read from a file. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookState;
  /** kinds of things that the file holds and the host does not; saved again, the workbook is without them */
  readonly leftOut: readonly LeftOutKind[];
}

export interface ReadOptions {
  /** the workbook's name, as its file is called */
  readonly name?: string;
  /** bytes that the file may be unpacked; 512 MB unless told */
  readonly largestBytes?: number;
  /** formulas that cannot be calculated are replaced by their last values; all of them can unless told */
  readonly canCalculate?: CanCalculate;
}

const VISIBILITY_OF = inverted(VISIBILITY);

/** Parts beside the sheets that are left out, by the kind of link that leads to them. */
const LEFT_OUT: Readonly<Record<string, LeftOutKind>> = {
  vbaProject: "macros",
  externalLink: "externalLinks",
  pivotCacheDefinition: "pivotTables",
  slicerCache: "slicers",
  timelineCache: "slicers",
  connections: "queries",
  customXml: "customXml",
  "custom-properties": "customProperties",
  chartsheet: "chartSheets",
  dialogsheet: "otherParts",
  xlMacrosheet: "macros",
};

interface SheetPart {
  readonly sheet: SheetState;
  readonly path: string;
}

function workbookPath(archive: Archive): string {
  const path = linksOf(archive, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (path === undefined || !archive.has(path)) {
    const other = archive.has("mimetype") || archive.has("content.xml");
    throw other
      ? new OpenFault("UnsupportedFormat", "The file has the format of OpenDocument.")
      : new OpenFault("NotAWorkbook", "The file holds no workbook.");
  }
  if (path.endsWith(".bin")) throw new OpenFault("UnsupportedFormat", "The file has the format .xlsb.", path);
  return path;
}

/** The sheets of cells in the file's order; undefined in the place of a sheet of another kind. */
function sheetParts(book: XmlElement, links: readonly Link[]): (SheetPart | undefined)[] {
  return children(child(book, "sheets"), "sheet").map((element, index) => {
    const link = links.find(({ id }) => id === relationshipId(element));
    if (link?.kind !== "worksheet") return undefined;
    const sheet = newSheet(worksheetId(index), attribute(element, "name") ?? `Sheet${index + 1}`);
    sheet.visibility = VISIBILITY_OF.get(element.attributes.state ?? "") ?? "Visible";
    return { sheet, path: link.target };
  });
}

/** Reads the tables of all sheets, before any formula that may name one of them. */
function readTables(parts: readonly SheetPart[], reading: Reading): void {
  const { archive, leftOut } = reading;
  const described = parts.flatMap(({ sheet, path }) =>
    linksOf(archive, path)
      .filter(({ kind }) => kind === "table")
      .map(({ target }) => ({ sheet, part: parseXml(archive.read(target), target) })),
  );
  let lastColumn = 0;
  const read = described.map(({ sheet, part }, index) => {
    const table = readTable(part, index + 1, lastColumn, leftOut);
    lastColumn += table.columns.length;
    sheet.tables.push(table);
    return { sheet, part, table };
  });
  for (const { sheet, part, table } of read) readCalculatedColumns(part, table, sheet.id, reading);
}

function readProtection(book: XmlElement, leftOut: LeftOut): WorkbookState["protection"] {
  const protection = child(book, "workbookProtection");
  if (!protection || !flag(protection, "lockStructure")) return { protected: false };
  leftOut.addIf(hasPassword(protection), "passwords");
  return { protected: true };
}

function noteLeftOut(links: readonly Link[], leftOut: LeftOut): void {
  for (const { kind } of links) {
    const known = LEFT_OUT[kind];
    if (known) leftOut.add(known);
  }
}

/** The part that a link of a kind leads to, as a tree; undefined without such a link. */
function linked(archive: Archive, links: readonly Link[], kind: string): XmlElement | undefined {
  const target = links.find((link) => link.kind === kind)?.target;
  return target === undefined ? undefined : parseXml(archive.read(target), target);
}

/** Identities such as Office.js gives to charts and conditional formats, one after the other. */
function identities(): () => string {
  let last = 0;
  return () => `{${(last += 1).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/**
 * Reads the bytes of an .xlsx file. Values that formulas had when the file was saved are kept until the host computes
 * its own. Throws an OpenFault, whose code says why, for a file that is not read.
 */
export function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): OpenedWorkbook {
  const archive = new Archive(bytes, options.largestBytes);
  const leftOut = new LeftOut();
  const root = linksOf(archive, "");
  const path = workbookPath(archive);
  const links = linksOf(archive, path);
  const book = parseXml(archive.read(path), path);
  if (flag(child(book, "workbookPr"), "date1904")) {
    throw new OpenFault("DateSystem1904", "The workbook counts its days from 1904.", path);
  }
  const places = sheetParts(book, links);
  const parts = places.filter((part) => part !== undefined);
  if (parts.length === 0) throw new OpenFault("NotAWorkbook", "The workbook has no sheet of cells.", path);
  const sheets = parts.map(({ sheet }) => sheet);
  const view = descend(book, "bookViews", "workbookView");
  const active = places[numeric(view, "activeTab") ?? 0] ?? parts[0]!;
  const workbook: WorkbookState = {
    name: options.name ?? "Book1",
    sheets,
    names: [],
    activeSheetId: active.sheet.id,
    selections: new Map(),
    protection: readProtection(book, leftOut),
    properties: readProperties(linked(archive, root, "core-properties")),
  };
  const reading: Reading = {
    archive,
    workbook,
    styles: new Styles(
      linked(archive, links, "styles"),
      new ThemeColors(linked(archive, links, "theme")),
      leftOut,
    ),
    texts: children(linked(archive, links, "sharedStrings"), "si").map((text) => plainText(text, leftOut)),
    leftOut,
    canCalculate: options.canCalculate ?? (() => true),
  };
  const newId = identities();
  readTables(parts, reading);
  readNames(
    child(book, "definedNames"),
    workbook,
    places.map((part) => part?.sheet),
    leftOut,
  );
  for (const part of parts) {
    for (const { kind, target } of readWorksheet(part.path, part.sheet, reading, newId)) {
      if (kind === "drawing") readDrawing(target, part.sheet, reading, newId);
    }
  }
  noteLeftOut([...root, ...links], leftOut);
  return { workbook, leftOut: leftOut.sorted };
}
