import { readReference, rectOf } from "../../spreadsheet/references";
import { DAYS_FROM_1900_TO_1904 } from "../../spreadsheet/dateSystem";
import { MAX_COLUMNS } from "../../spreadsheet/rects";
import type { CellValue, Rect, SheetState } from "../../spreadsheet/state";
import { Archive } from "./archive";
import { cellNumberFormats } from "./numberFormats";
import { readRelationships, type RelationshipTarget } from "./relationships";
import { plainText } from "./richText";
import { columnIndexOf, readCellValue, rowIndexOf } from "./sheet/cellValue";
import { UnsupportedFeatures } from "./unsupportedFeatures";
import { linkedPart, usesDates1904, visibilityOf, workbookPath } from "./workbookLinks";
import { XlsxError } from "./XlsxError";
import {
  booleanAttribute,
  child,
  children,
  numberAttribute,
  parseXml,
  parseXmlInSteps,
  relationshipId,
  textAttribute,
  textOf,
  type XmlElement,
} from "./xmlTree";

/** A cell that holds something. */
export interface FilledCell {
  /** 0-based */
  readonly column: number;
  /** the value; a formula whose result the file does not hold is its own text, as the file writes it */
  readonly value: Exclude<CellValue, ""> | { readonly formula: string };
  readonly numberFormat: string;
}

/** A row with at least one filled cell. */
export interface FilledRow {
  /** 0-based */
  readonly row: number;
  /** hidden by a person, a filter or an outline */
  readonly isHidden: boolean;
  readonly cells: readonly FilledCell[];
}

/** An Excel table: header row, body and totals row together. */
interface TableOfCells {
  readonly name: string;
  readonly area: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A worksheet as its cells. */
export interface SheetOfCells {
  readonly name: string;
  readonly visibility: SheetState["visibility"];
  /** in ascending order */
  readonly rows: readonly FilledRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Rect[];
  readonly tables: readonly TableOfCells[];
}

/** The cells of a workbook, without everything that only its program needs. */
export interface CellsOfWorkbook {
  readonly usesDates1904: boolean;
  readonly sheets: readonly SheetOfCells[];
}

interface ReadCellsOptions {
  /** maximum size of the unpacked file in bytes */
  readonly maxUnpackedBytes: number;
  /** maximum number of filled cells of all sheets together */
  readonly maxCells: number;
  /** awaited between two parts of the work, so that other tasks can run */
  pause(): Promise<void>;
}

/** A cell that contains a day, whatever its format is. */
const DAY_FORMAT = "yyyy-mm-dd";
/** After this many chunks of XML, about a megabyte, the work pauses. */
const CHUNKS_PER_PAUSE = 16;

/**
 * Reads the cells of an .xlsx file, its tables and what is hidden, with bounds on time and memory. Unlike `readXlsx` it
 * also reads a workbook that counts its days from 1904, and is not stopped by charts, names or formulas. Throws an
 * XlsxError.
 */
export async function readCells(bytes: Uint8Array, options: ReadCellsOptions): Promise<CellsOfWorkbook> {
  const archive = new Archive(bytes, options.maxUnpackedBytes);
  const path = workbookPath(archive);
  const links = readRelationships(archive, path);
  const book = parseXml(archive.read(path), path);
  const styleSheet = linkedPart(archive, links, "styles");
  const context: CellContext = {
    sharedStrings: await sharedStringsOf(archive, links, options),
    unsupported: new UnsupportedFeatures(),
    formats: cellNumberFormats(styleSheet),
    dayShift: usesDates1904(book) ? DAYS_FROM_1900_TO_1904 : 0,
    cellsLeft: options.maxCells,
  };
  const sheets: SheetOfCells[] = [];
  for (const element of children(child(book, "sheets"), "sheet")) {
    const link = links.find(({ id }) => id === relationshipId(element));
    if (link?.kind !== "worksheet") continue;
    const name = textAttribute(element, "name") ?? `Sheet${sheets.length + 1}`;
    const sheet = await readSheet(archive, link.target, context, options);
    sheets.push({ name, visibility: visibilityOf(element), ...sheet });
  }
  if (sheets.length === 0) throw new XlsxError("NotAWorkbook", "The workbook has no sheet of cells.", path);
  return { usesDates1904: context.dayShift > 0, sheets };
}

/** What the cells of all sheets are read with. */
interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly unsupported: UnsupportedFeatures;
  /** number formats by the index of the cell style */
  readonly formats: readonly string[];
  /** what is subtracted from a day that is written as a date, for the workbook's own number of it */
  readonly dayShift: number;
  /** how many more cells may be filled */
  cellsLeft: number;
}

async function sharedStringsOf(
  archive: Archive,
  links: readonly RelationshipTarget[],
  { pause }: ReadCellsOptions,
): Promise<readonly string[]> {
  const path = links.find(({ kind }) => kind === "sharedStrings")?.target;
  if (path === undefined) return [];
  const texts: string[] = [];
  const unsupported = new UnsupportedFeatures();
  const take = (text: XmlElement) => void texts.push(plainText(text, unsupported));
  await withPauses(parseXmlInSteps(archive.read(path), path, { name: "si", take }), pause);
  return texts;
}

async function readSheet(
  archive: Archive,
  path: string,
  context: CellContext,
  { pause }: ReadCellsOptions,
): Promise<Omit<SheetOfCells, "name" | "visibility">> {
  const rows: FilledRow[] = [];
  let next = 0;
  const take = (element: XmlElement) => {
    const row = rowIndexOf(element, next);
    next = row + 1;
    const cells = filledCells(element, row, context);
    if (cells.length > 0) rows.push({ row, isHidden: isHiddenRow(element), cells });
  };
  const worksheet = await withPauses(parseXmlInSteps(archive.read(path), path, { name: "row", take }), pause);
  const links = readRelationships(archive, path);
  return {
    rows: rows.sort((first, second) => first.row - second.row),
    hiddenColumns: hiddenColumns(child(worksheet, "cols")),
    merges: children(child(worksheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => areaOf(textAttribute(merge, "ref")) ?? [],
    ),
    tables: links
      .filter(({ kind, target }) => kind === "table" && archive.has(target))
      .flatMap(({ target }) => tableOf(parseXml(archive.read(target), target)) ?? []),
  };
}

function filledCells(row: XmlElement, rowIndex: number, context: CellContext): FilledCell[] {
  const cells: FilledCell[] = [];
  let next = 0;
  for (const element of row.children) {
    if (element.name !== "c") continue;
    const column = columnIndexOf(element, rowIndex, next);
    next = column + 1;
    const cell = filledCell(element, column, context);
    if (!cell) continue;
    cells.push(cell);
    context.cellsLeft -= 1;
    if (context.cellsLeft < 0) throw new XlsxError("TooLarge", "The sheets have too many cells.");
  }
  return cells;
}

/** A cell with its value and number format; undefined for a blank one. */
function filledCell(element: XmlElement, column: number, context: CellContext): FilledCell | undefined {
  const numberFormat = context.formats[numberAttribute(element, "s") ?? 0] ?? "General";
  const formula = child(element, "f");
  if (formula && element.attributes.t !== "str" && (child(element, "v")?.text ?? "") === "")
    return { column, value: { formula: `=${textOf(formula)}` }, numberFormat };
  const value = readCellValue(element, context);
  if (typeof value === "string" && value.trim() === "") return undefined;
  if (element.attributes.t === "d" && typeof value === "number")
    return { column, value: value - context.dayShift, numberFormat: DAY_FORMAT };
  return { column, value, numberFormat };
}

function isHiddenRow(row: XmlElement): boolean {
  return booleanAttribute(row, "hidden") || numberAttribute(row, "ht") === 0;
}

/** Columns that are hidden, or have no width. Runs that overlap those before them are invalid, and ignored. */
function hiddenColumns(list: XmlElement | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  let next = 0;
  for (const run of children(list, "col")) {
    const first = (numberAttribute(run, "min") ?? 1) - 1;
    const end = Math.min(MAX_COLUMNS, numberAttribute(run, "max") ?? first + 1);
    if (first < next) continue;
    next = Math.max(first, end);
    if (!booleanAttribute(run, "hidden") && numberAttribute(run, "width") !== 0) continue;
    for (let column = first; column < end; column += 1) hidden.add(column);
  }
  return hidden;
}

function tableOf(part: XmlElement): TableOfCells | undefined {
  const area = areaOf(textAttribute(part, "ref"));
  const name = textAttribute(part, "displayName") ?? textAttribute(part, "name");
  if (!area || name === undefined) return undefined;
  return {
    ...{ name, area },
    showHeaders: (numberAttribute(part, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(part, "totalsRowCount") ?? 0) > 0,
  };
}

function areaOf(reference: string | undefined): Rect | undefined {
  const parsed = reference === undefined ? null : readReference(reference);
  return parsed ? rectOf(parsed) : undefined;
}

async function withPauses<T>(steps: Generator<void, T, undefined>, pause: () => Promise<void>): Promise<T> {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (count % CHUNKS_PER_PAUSE === 0) await pause();
  }
}
