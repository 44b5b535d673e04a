import { newSheet, worksheetId } from "../../spreadsheet/newWorkbook";
import type { SheetState, WorkbookState } from "../../spreadsheet/state";
import { Archive } from "./archive";
import { readDrawing } from "./drawingPart";
import type { CanCalculate } from "./formulas";
import { UnsupportedFeatures, type UnsupportedFeature, type UnsupportedPlaces } from "./unsupportedFeatures";
import { readNames } from "./definedNames";
import { readProperties } from "./properties";
import type { ReadContext } from "./ReadContext";
import { XlsxError } from "./XlsxError";
import { readRelationships, type RelationshipTarget } from "./relationships";
import { plainText } from "./richText";
import { hasPassword } from "./sheet/protection";
import { readWorksheet } from "./sheet/worksheetPart";
import { Styles } from "./styles";
import { readCalculatedColumns, readTable } from "./tablePart";
import { ThemeColors } from "./theme";
import { linkedPart, usesDates1904, visibilityOf, workbookPath } from "./workbookLinks";
import {
  textAttribute,
  child,
  children,
  descendant,
  booleanAttribute,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xmlTree";

/** A workbook that was read from a file. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookState;
  /** features of the file that the host does not support; they are lost when the workbook is saved */
  readonly unsupportedFeatures: readonly UnsupportedFeature[];
  /** the cells that keep their last values instead of such a formula */
  readonly unsupportedPlaces: UnsupportedPlaces;
}

export interface ReadOptions {
  /** the workbook's name, usually that of its file */
  readonly name?: string;
  /** maximum size of the unpacked file in bytes; 512 MB by default */
  readonly maxUnpackedBytes?: number;
  /** formulas that cannot be calculated are replaced by their last values; by default, all can */
  readonly canCalculate?: CanCalculate;
}

/** Unsupported parts outside of the sheets, by relationship kind. */
const UNSUPPORTED_LINKS: Readonly<Record<string, UnsupportedFeature>> = {
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

/** The worksheets in the file's order; undefined for a sheet of another kind. */
function sheetParts(book: XmlElement, links: readonly RelationshipTarget[]): (SheetPart | undefined)[] {
  return children(child(book, "sheets"), "sheet").map((element, index) => {
    const link = links.find(({ id }) => id === relationshipId(element));
    if (link?.kind !== "worksheet") return undefined;
    const sheet = newSheet(worksheetId(index), textAttribute(element, "name") ?? `Sheet${index + 1}`);
    sheet.visibility = visibilityOf(element);
    return { sheet, path: link.target };
  });
}

/** Reads the tables of all sheets, before any formula that may name one of them. */
function readTables(parts: readonly SheetPart[], context: ReadContext): void {
  const { archive, unsupported } = context;
  const tableParts = parts.flatMap(({ sheet, path }) =>
    readRelationships(archive, path)
      .filter(({ kind }) => kind === "table")
      .map(({ target }) => ({ sheet, part: parseXml(archive.read(target), target) })),
  );
  let lastColumn = 0;
  const tables = tableParts.map(({ sheet, part }, index) => {
    const table = readTable(part, index + 1, lastColumn, unsupported);
    lastColumn += table.columns.length;
    sheet.tables.push(table);
    return { sheet, part, table };
  });
  for (const { sheet, part, table } of tables) readCalculatedColumns(part, table, sheet.id, context);
}

function readProtection(book: XmlElement, unsupported: UnsupportedFeatures): WorkbookState["protection"] {
  const protection = child(book, "workbookProtection");
  if (!protection || !booleanAttribute(protection, "lockStructure")) return { protected: false };
  unsupported.addIf(hasPassword(protection), "passwords");
  return { protected: true };
}

function noteUnsupportedLinks(links: readonly RelationshipTarget[], unsupported: UnsupportedFeatures): void {
  for (const { kind } of links) {
    const feature = UNSUPPORTED_LINKS[kind];
    if (feature) unsupported.add(feature);
  }
}

/** Generates sequential ids in the format that Office.js uses for charts and conditional formats. */
function idGenerator(): () => string {
  let last = 0;
  return () => `{${(last += 1).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/**
 * Reads the bytes of an .xlsx file. Formulas have the values with which the file was saved. Throws an
 * XlsxError, whose code is the reason, for a file that cannot be read.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): OpenedWorkbook {
  const archive = new Archive(bytes, options.maxUnpackedBytes);
  const unsupported = new UnsupportedFeatures();
  const root = readRelationships(archive, "");
  const path = workbookPath(archive);
  const links = readRelationships(archive, path);
  const book = parseXml(archive.read(path), path);
  if (usesDates1904(book)) {
    throw new XlsxError("DateSystem1904", "The workbook counts its days from 1904.", path);
  }
  const entries = sheetParts(book, links);
  const parts = entries.filter((part) => part !== undefined);
  const [firstPart] = parts;
  if (!firstPart) throw new XlsxError("NotAWorkbook", "The workbook has no sheet of cells.", path);
  const sheets = parts.map(({ sheet }) => sheet);
  const view = descendant(book, "bookViews", "workbookView");
  const active = entries[numberAttribute(view, "activeTab") ?? 0] ?? firstPart;
  const workbook: WorkbookState = {
    name: options.name ?? "Book1",
    sheets,
    names: [],
    activeSheetId: active.sheet.id,
    selections: new Map(),
    protection: readProtection(book, unsupported),
    properties: readProperties(linkedPart(archive, root, "core-properties")),
  };
  const context: ReadContext = {
    archive,
    workbook,
    styles: new Styles(
      linkedPart(archive, links, "styles"),
      new ThemeColors(linkedPart(archive, links, "theme")),
      unsupported,
    ),
    sharedStrings: children(linkedPart(archive, links, "sharedStrings"), "si").map((text) =>
      plainText(text, unsupported),
    ),
    unsupported,
    canCalculate: options.canCalculate ?? (() => true),
  };
  const newId = idGenerator();
  readTables(parts, context);
  readNames(
    child(book, "definedNames"),
    workbook,
    entries.map((part) => part?.sheet),
    unsupported,
  );
  for (const part of parts) {
    for (const { kind, target } of readWorksheet(part.path, part.sheet, context, newId)) {
      if (kind === "drawing") readDrawing(target, part.sheet, context, newId);
    }
  }
  noteUnsupportedLinks([...root, ...links], unsupported);
  return {
    workbook,
    unsupportedFeatures: unsupported.sorted,
    unsupportedPlaces: unsupported.byPlace,
  };
}
