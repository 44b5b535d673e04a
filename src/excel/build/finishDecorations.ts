/** Finishes a workbook whose decorations Excel refused in part when it was built, or whose last step is missing. */
import { elementAt } from "../../model/collections";
import { NAMES } from "../../blueprint/names";
import type { TableId } from "../../blueprint/types";
import { batchRequests } from "../batchRequests";
import { calculatesItself, queueCalculationMode } from "../calculation";
import { closeInterruptedBuild, type ClosingStep } from "./closeBuild";
import { systemClock, type Clock } from "../clock";
import { DecorationSender } from "./decorationSender";
import type { Decoration } from "./decorations";
import { toWorkbookError } from "../errors";
import { buildRecordIn } from "./buildRecord";
import {
  isSameRecord,
  decorationRecordIn,
  queueDecorationRecord,
  readDecorationRecord,
  type DecorationRecord,
  type RecordNames,
} from "./decorationRecord";
import { readBack, requestError } from "../outcome";
import { inPlace, shifted, type Cell, type FoundTable } from "./placeDecoration";
import { refusedDecorations, type RefusedDecoration } from "./refusedDecorations";
import { RequestDraft, type MadeSheet } from "../requestDraft";
import { Requests } from "../requests";
import { sheetsOfMap } from "../sheetMap";
import { sheetOf } from "../sheets";
import { decorationStep } from "../steps";

/** What is still missing. */
export interface FinishedDecorations {
  readonly refused: readonly RefusedDecoration[];
  readonly unfinishedSteps: readonly ClosingStep[];
}

/** Kinds of decorations that a protected sheet takes. */
const FREE_KINDS: readonly Decoration["kind"][] = [
  "nameReference",
  "tabColor",
  "sheetOrder",
  "hiddenSheet",
  "openingSheet",
  "protection",
];

/**
 * Tries again what Excel refused when the workbook was built, and does the last step of building if it is missing.
 * Columns of tables are found by their captions, sheets by the map of sheets; what is not there any more needs nothing.
 * Protected sheets are opened and protected again. Three round trips, more if Excel refuses something again. Throws a
 * WorkbookError: `accessDenied`, `cellBeingEdited`, `excelRefused`, and `outcomeUnknown` if an answer was lost and the
 * workbook cannot be read again.
 */
export async function finishDecorations(clock: Clock = systemClock): Promise<FinishedDecorations> {
  const requests = new Requests(clock);
  try {
    const workbook = await readWorkbook(requests);
    const unfinishedSteps =
      workbook.build === null
        ? []
        : await closeInterruptedBuild(requests, workbook.build.emptySheetId, workbook.calculatesItself);
    const { record } = workbook;
    if (record.refused.length === 0) return { refused: [], unfinishedSteps };
    const tables = await readTables(requests, record.refused);
    const refused = await decorate(requests, workbook, tables);
    return { refused: refusedDecorations({ ...record, refused }), unfinishedSteps };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The workbook as far as it concerns its decorations. */
interface FoundWorkbook {
  readonly record: DecorationRecord;
  readonly build: { readonly emptySheetId: string | null } | null;
  readonly calculatesItself: boolean;
  readonly names: RecordNames;
  /** Excel's ids of the sheets */
  readonly sheetKeys: ReadonlyMap<MadeSheet, string>;
  readonly protectedSheets: ReadonlySet<MadeSheet>;
  /** the title of the issues; null if there is none */
  readonly issues: Cell | null;
}

async function readWorkbook(requests: Requests): Promise<FoundWorkbook> {
  const { application, worksheets, names, map, issues } = await requests.send((context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/id,items/name,items/protection/protected");
    workbook.names.load("items/name,items/formula");
    const sheetMap = workbook.names.getItemOrNullObject(NAMES.sheetMap).getRangeOrNullObject();
    sheetMap.load("values,formulas");
    const title = workbook.names.getItemOrNullObject(NAMES.issues).getRangeOrNullObject();
    title.load("rowIndex,columnIndex");
    const sheet = sheetOf(title);
    sheet.load("id");
    return {
      application: queueCalculationMode(context),
      worksheets: workbook.worksheets,
      names: workbook.names,
      map: sheetMap,
      issues: { title, sheet },
    };
  });
  const nameItems = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const record = decorationRecordIn(nameItems);
  const mapped = map.isNullObject ? new Map<string, string>() : sheetsOfMap(map.values, map.formulas);
  const isListed = !issues.title.isNullObject;
  const sheetKeys = new Map<MadeSheet, string>();
  const protectedSheets = new Set<MadeSheet>();
  for (const [id, recordedName] of Object.entries(record.sheetNames) as [MadeSheet, string][]) {
    const name = (mapped.get(id) ?? recordedName).toLowerCase();
    const sheet = worksheets.items.find((each) =>
      id === "issues" ? isListed && each.id === issues.sheet.id : each.name.toLowerCase() === name,
    );
    if (!sheet) continue;
    sheetKeys.set(id, sheet.id);
    if (sheet.protection.protected) protectedSheets.add(id);
  }
  return {
    record,
    build: buildRecordIn(nameItems),
    calculatesItself: calculatesItself(application),
    names: nameItems,
    sheetKeys,
    protectedSheets,
    issues: isListed ? { row: issues.title.rowIndex, column: issues.title.columnIndex } : null,
  };
}

async function readTables(
  requests: Requests,
  refused: readonly Decoration[],
): Promise<ReadonlyMap<TableId, FoundTable>> {
  const ids = new Set(
    refused.flatMap((decoration) =>
      "columns" in decoration && typeof decoration.columns === "object" ? [decoration.columns.table] : [],
    ),
  );
  if (ids.size === 0) return new Map();
  const loaded = await requests.send(({ workbook }) =>
    [...ids].map((id) => {
      const table = workbook.tables.getItemOrNullObject(id);
      const header = table.getHeaderRowRange();
      header.load("rowIndex,columnIndex,values");
      const body = table.getDataBodyRange();
      body.load("rowCount");
      const sheet = sheetOf(table);
      sheet.load("id");
      return { id, sheet, header, body };
    }),
  );
  return new Map(
    loaded.flatMap(({ id, sheet, header, body }) => {
      if (header.isNullObject) return [];
      const { rowIndex, columnIndex, values } = header;
      const captions = elementAt(values as unknown[][], 0).map(String);
      const place = { row: rowIndex, column: columnIndex, rows: body.rowCount };
      return [[id, { ...place, sheetId: sheet.id, captions }] as const];
    }),
  );
}

/** Applies what was refused; returns what still is. */
async function decorate(
  requests: Requests,
  { record, names, sheetKeys, protectedSheets, issues }: FoundWorkbook,
  tables: ReadonlyMap<TableId, FoundTable>,
): Promise<readonly Decoration[]> {
  const { row, column } = issues ?? { row: 0, column: 0 };
  const moved = (decoration: Decoration, by: Cell) =>
    decoration.sheet === "issues" ? shifted(decoration, by) : decoration;
  const decorations = record.refused
    .filter(({ sheet }) => sheetKeys.has(sheet))
    .flatMap((decoration) => inPlace(moved(decoration, { row, column }), tables, sheetKeys))
    .filter(({ kind, sheet }) => kind !== "protection" || !protectedSheets.has(sheet));
  const opened = [...protectedSheets].filter((id) =>
    decorations.some(({ kind, sheet }) => sheet === id && !FREE_KINDS.includes(kind)),
  );
  const protections = decorations.filter(({ kind }) => kind === "protection");
  const late = byPriority(decorations.filter(({ kind }) => kind === "conditionalFormat"));
  const others = decorations.filter(({ kind }) => kind !== "protection" && kind !== "conditionalFormat");
  const all: Decoration[] = [
    ...opened.map((sheet): Decoration => ({ kind: "unprotection", sheet })),
    ...others,
    ...late,
    ...protections,
    ...opened.map((sheet): Decoration => ({ kind: "protection", sheet })),
  ];
  // What the opening and closing of sheets was refused is nothing that is missing.
  const missingAmong = (found: readonly Decoration[]) =>
    found
      .filter(
        ({ kind, sheet }) => kind !== "unprotection" && (kind !== "protection" || !opened.includes(sheet)),
      )
      .map((decoration) => moved(decoration, { row: -row, column: -column }));
  const sheets = Array.from(sheetKeys, ([id, name]) => ({ id, name }));
  const send = (queue: (draft: RequestDraft) => void) =>
    requests.send((context) => queue(new RequestDraft(context, { sheets }, sheetKeys)), {
      endless: true,
    });
  let written: DecorationRecord = record;
  let recordNames = names;
  const sender = new DecorationSender({
    send,
    // Nobody knows by now which conditional formats are people's: nothing is added a second time.
    readBack: async (error) => {
      const found = await readBack(() => readDecorationRecord(requests), requests.clock);
      if (isSameRecord(found, written)) return "done";
      throw requestError(error);
    },
  });
  const batches = batchRequests(all.map((decoration) => decorationStep(decoration, { sheets })));
  // Each request records what is left after it, by which it is known to be done.
  const queueRecord =
    (later: readonly Decoration[]) =>
    ({ context: { workbook } }: RequestDraft) => {
      written = { ...record, refused: missingAmong([...sender.refused, ...later]) };
      // The request may fail: the names of before are looked for again.
      recordNames = [...recordNames, ...queueDecorationRecord(workbook, written, recordNames)];
    };
  for (const [index, steps] of batches.entries()) {
    const later = batches.slice(index + 1).flat();
    await sender.send(steps, queueRecord(later.map(({ decoration }) => decoration)));
  }
  if (batches.length === 0) await send(queueRecord([]));
  return missingAmong(sender.refused);
}

function byPriority(decorations: readonly Decoration[]): Decoration[] {
  const priorityOf = (decoration: Decoration) =>
    decoration.kind === "conditionalFormat" ? decoration.priority : 0;
  return [...decorations].sort((one, other) => priorityOf(one) - priorityOf(other));
}
