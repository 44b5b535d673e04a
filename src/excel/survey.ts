import { NAMES } from "../blueprint/names";

/** What stands in a workbook before anything is done to it. */
export interface Survey {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly string[];
  /** names that belong to the whole workbook */
  readonly names: readonly string[];
  readonly activeSheetId: string;
  readonly structureProtected: boolean;
  /** the id of the one sheet of a new workbook, when there is truly nothing on it */
  readonly emptySheetId: string | null;
  /** what an Ensemble workbook says of itself; null when it is none, or when the mark is damaged */
  readonly marks: { readonly schemaVersion: unknown; readonly language: unknown } | null;
}

/** Queues all that a survey needs; once sent, the function that it gives back tells what was found. */
export function queueSurvey(context: Excel.RequestContext): () => Survey {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const emptiness = queueEmptiness(worksheets.getFirst());
  const marks = [NAMES.schemaVersion, NAMES.language].map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values");
    return range;
  });
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    activeSheetId: active.id,
    structureProtected: protection.protected,
    emptySheetId: worksheets.items.length === 1 && emptiness() ? worksheets.items[0]!.id : null,
    marks: readMarks(marks),
  });
}

/** A sheet with so much as a coloured cell, a picture or a comment on it is somebody's work. */
function queueEmptiness(sheet: Excel.Worksheet): () => boolean {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("address");
  const counts = [
    sheet.charts.getCount(),
    sheet.shapes.getCount(),
    sheet.comments.getCount(),
    sheet.names.getCount(),
  ];
  return () => used.isNullObject && counts.every((count) => count.value === 0);
}

function readMarks([schemaVersion, language]: Excel.Range[]): Survey["marks"] {
  if (!schemaVersion || schemaVersion.isNullObject || !language || language.isNullObject) return null;
  return { schemaVersion: schemaVersion.values[0]?.[0], language: language.values[0]?.[0] };
}
