import { NAMES } from "../blueprint/names";
import { buildRecordIn, type BuildRecord } from "./build/buildRecord";
import { queueDateSystem, usesDates1904 } from "./dateSystem";
import { decorationRecordIn, type DecorationRecord } from "./build/decorationRecord";

/** The state of a workbook before anything is done to it. */
export interface WorkbookSnapshot {
  /** as in Excel's title bar: "Book1", "Riverside.xlsx" */
  readonly name: string;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** names that belong to the whole workbook, with the formulas that they stand for */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly activeSheetId: string;
  readonly structureProtected: boolean;
  /** opened read-only: changes cannot be saved to the same file */
  readonly readOnly: boolean;
  /** whether it uses the 1904 date system */
  readonly dates1904: boolean;
  /** whether Excel calculates automatically; otherwise cells keep their old values until a person recalculates */
  readonly calculatesItself: boolean;
  /** the id of the only sheet of a new workbook, if it is completely empty */
  readonly emptySheetId: string | null;
  /** a build that was cut off, or has not ended yet */
  readonly build: BuildRecord | null;
  /** decorations that Excel refused when the workbook was built */
  readonly decorations: DecorationRecord;
  /** the metadata of an Ensemble workbook; null for other workbooks and for damaged metadata */
  readonly metadata: { readonly schemaVersion: unknown; readonly language: unknown } | null;
}

/** The proxies that a snapshot is read from, once the request is sent. */
type LoadedSnapshot = ReturnType<typeof queueSnapshot>;

/** Queues all that a snapshot needs. */
export function queueSnapshot({ application, workbook }: Excel.RequestContext) {
  application.load("calculationMode");
  const { worksheets, tables, names, protection } = workbook;
  workbook.load("name,readOnly");
  worksheets.load("items/id,items/name,items/protection/protected");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const content = queueContent(worksheets.getFirst());
  const metadata = [NAMES.schemaVersion, NAMES.language].map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values");
    return range;
  });
  const dateSystem = queueDateSystem(workbook);
  return {
    application,
    workbook,
    worksheets,
    tables,
    names,
    protection,
    active,
    content,
    metadata,
    dateSystem,
  };
}

/** The snapshot of a workbook from loaded proxies. */
export function snapshotOf(loaded: LoadedSnapshot): WorkbookSnapshot {
  const { application, workbook, worksheets, tables, names, protection, active, content, metadata } = loaded;
  const [firstSheet, ...otherSheets] = worksheets.items;
  const nameItems = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    name: workbook.name,
    sheets: worksheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      isProtected: protection.protected,
    })),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    names: nameItems,
    activeSheetId: active.id,
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    dates1904: usesDates1904(loaded.dateSystem),
    calculatesItself: application.calculationMode === "Automatic",
    emptySheetId: firstSheet && otherSheets.length === 0 && isEmpty(content) ? firstSheet.id : null,
    build: buildRecordIn(nameItems),
    decorations: decorationRecordIn(nameItems),
    metadata: metadataIn(metadata),
  };
}

function metadataIn([schemaVersion, language]: Excel.Range[]): WorkbookSnapshot["metadata"] {
  if (!schemaVersion || schemaVersion.isNullObject || !language || language.isNullObject) return null;
  return { schemaVersion: schemaVersion.values[0]?.[0], language: language.values[0]?.[0] };
}

/** The queued properties of a sheet's content, readable once the request was sent. */
export type LoadedContent = ReturnType<typeof queueContent>;

/** Queues what is needed to know whether a sheet is empty. */
export function queueContent(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("address");
  const { charts, shapes, comments, names } = sheet;
  return { used, counts: [charts, shapes, comments, names].map((part) => part.getCount()) };
}

/** Whether a sheet is completely empty: without even a coloured cell, a picture or a comment. */
export function isEmpty({ used, counts }: LoadedContent): boolean {
  return used.isNullObject && counts.every(({ value }) => value === 0);
}
