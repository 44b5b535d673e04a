/** Finishes a workbook whose look Excel refused in part when it was built, or whose last step is missing. */
import { elementAt } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import { NAMES } from "../../blueprint/names";
import type { SheetId, TableId } from "../../blueprint/types";
import { batchRequests } from "../batchRequests";
import { calculatesItself, queueCalculationMode } from "../calculation";
import { closeInterruptedBuild, type ClosingStep } from "./closeBuild";
import { systemClock, type Clock } from "../clock";
import { DecorationSender } from "./decorationSender";
import type { DecoratedColumns, Decoration } from "./decorations";
import { toWorkbookError } from "../errors";
import { buildRecordIn } from "./buildRecord";
import { lookRecordIn, queueLookRecord, type LookRecord } from "./lookRecord";
import { formulaAt, movedRule } from "../movedRules";
import { refusedLooks, type RefusedLook } from "./refusedLooks";
import { RequestDraft } from "../requestDraft";
import { Requests } from "../requests";
import { sheetsOfMap } from "../sheetMap";
import { decorationStep } from "../steps";

/** What is still missing. */
export interface FinishedLook {
  readonly refused: readonly RefusedLook[];
  readonly unended: readonly ClosingStep[];
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
 * WorkbookError: `accessDenied`, `cellBeingEdited`, `excelRefused`.
 */
export async function finishLook(clock: Clock = systemClock): Promise<FinishedLook> {
  const requests = new Requests(clock);
  try {
    const workbook = await readWorkbook(requests);
    const unended =
      workbook.build === null
        ? []
        : await closeInterruptedBuild(requests, workbook.build.emptySheetId, workbook.calculatesItself);
    const { look } = workbook;
    if (look.refused.length === 0) return { refused: [], unended };
    const tables = await readTables(requests, look.refused);
    const refused = await decorate(requests, workbook, tables);
    return { refused: refusedLooks({ ...look, refused }), unended };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The workbook as far as it concerns the look. */
interface FoundWorkbook {
  readonly look: LookRecord;
  readonly build: { readonly emptySheetId: string | null } | null;
  readonly calculatesItself: boolean;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Excel's ids of the sheets */
  readonly sheetKeys: ReadonlyMap<SheetId, string>;
  readonly protectedSheets: ReadonlySet<SheetId>;
}

async function readWorkbook(requests: Requests): Promise<FoundWorkbook> {
  const { application, worksheets, names, map } = await requests.send((context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/id,items/name,items/protection/protected");
    workbook.names.load("items/name,items/formula");
    const sheetMap = workbook.names.getItemOrNullObject(NAMES.sheetMap).getRangeOrNullObject();
    sheetMap.load("values,formulas");
    return {
      application: queueCalculationMode(context),
      worksheets: workbook.worksheets,
      names: workbook.names,
      map: sheetMap,
    };
  });
  const nameItems = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const look = lookRecordIn(nameItems);
  const mapped = map.isNullObject ? new Map<string, string>() : sheetsOfMap(map.values, map.formulas);
  const sheetKeys = new Map<SheetId, string>();
  const protectedSheets = new Set<SheetId>();
  for (const [id, recordedName] of Object.entries(look.sheetNames) as [SheetId, string][]) {
    const name = (mapped.get(id) ?? recordedName).toLowerCase();
    const sheet = worksheets.items.find((each) => each.name.toLowerCase() === name);
    if (!sheet) continue;
    sheetKeys.set(id, sheet.id);
    if (sheet.protection.protected) protectedSheets.add(id);
  }
  return {
    look,
    build: buildRecordIn(nameItems),
    calculatesItself: calculatesItself(application),
    names: nameItems,
    sheetKeys,
    protectedSheets,
  };
}

/** Where a table is now. */
interface FoundTable {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly captions: readonly string[];
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
      return { id, table, header, body };
    }),
  );
  return new Map(
    loaded.flatMap(({ id, header, body }) => {
      if (header.isNullObject) return [];
      const { rowIndex, columnIndex, values } = header;
      const captions = elementAt(values as unknown[][], 0).map(String);
      return [[id, { row: rowIndex, column: columnIndex, rows: body.rowCount, captions }] as const];
    }),
  );
}

/** Applies what was refused; returns what still is. */
async function decorate(
  requests: Requests,
  { look, names, sheetKeys, protectedSheets }: FoundWorkbook,
  tables: ReadonlyMap<TableId, FoundTable>,
): Promise<readonly Decoration[]> {
  const decorations = look.refused
    .filter(({ sheet }) => sheetKeys.has(sheet))
    .flatMap((decoration) => inPlace(decoration, tables, sheetKeys))
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
  const sheets = Array.from(sheetKeys, ([id, name]) => ({ id, name }));
  const send = (queue: (draft: RequestDraft) => void) =>
    requests.send((context) => queue(new RequestDraft(context, { sheets }, sheetKeys)), {
      endless: true,
    });
  const sender = new DecorationSender({
    send,
    // Nobody knows by now which conditional formats are people's: nothing is added a second time.
    lookAgain: async (error) => {
      throw error;
    },
  });
  // What the opening and closing of sheets was refused is nothing that is missing.
  const stillRefused = () =>
    sender.refused.filter(
      ({ kind, sheet }) => kind !== "unprotection" && (kind !== "protection" || !opened.includes(sheet)),
    );
  const batches = batchRequests(all.map((decoration) => decorationStep(decoration, { sheets })));
  const queueEnd = ({ context: { workbook } }: RequestDraft) =>
    queueLookRecord(workbook, { ...look, refused: stillRefused() }, names);
  for (const [index, steps] of batches.entries()) {
    await sender.send(steps, index === batches.length - 1 ? queueEnd : undefined);
  }
  if (batches.length === 0) await send(queueEnd);
  return stillRefused();
}

function byPriority(decorations: readonly Decoration[]): Decoration[] {
  const priorityOf = (decoration: Decoration) =>
    decoration.kind === "conditionalFormat" ? decoration.priority : 0;
  return [...decorations].sort((one, other) => priorityOf(one) - priorityOf(other));
}

/** A decoration where its cells are now; none if they are gone. */
function inPlace(
  decoration: Decoration,
  tables: ReadonlyMap<TableId, FoundTable>,
  sheetKeys: ReadonlyMap<SheetId, string>,
): Decoration[] {
  switch (decoration.kind) {
    case "sheetOrder":
      return [{ ...decoration, order: decoration.order.filter((id) => sheetKeys.has(id)) }];
    case "cellFormat":
      return columnsInPlace(decoration, tables).map(({ range, columns }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
      }));
    case "validation":
      return columnsInPlace(decoration, tables).map(({ range, columns, moved }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
        validation: { ...decoration.validation, rule: movedRule(decoration.validation.rule, moved) },
      }));
    case "conditionalFormat":
      return columnsInPlace(decoration, tables).map(({ range, columns, moved }) => ({
        ...decoration,
        range,
        ...(columns ? { columns } : {}),
        conditional: {
          ...decoration.conditional,
          formula: moved(decoration.conditional.formula),
        },
        isLate: true,
      }));
    default:
      return [decoration];
  }
}

interface PlacedRange {
  readonly range: Extract<Decoration, { kind: "cellFormat" }>["range"];
  readonly columns?: DecoratedColumns;
  /** rewrites a formula that is relative to the first cell */
  moved(formula: string): string;
}

function columnsInPlace(
  { range, columns }: Extract<Decoration, { kind: "cellFormat" | "validation" | "conditionalFormat" }>,
  tables: ReadonlyMap<TableId, FoundTable>,
): PlacedRange[] {
  if (!columns) return [{ range, moved: (formula) => formula }];
  const table = tables.get(columns.table);
  return columns.captions.flatMap((caption, offset) => {
    const index = table?.captions.indexOf(caption) ?? -1;
    if (!table || index < 0) return [];
    const place = { row: table.row + 1, column: table.column + index, rows: table.rows, columns: 1 };
    const [from, to] = [cellAddress(range.row, range.column + offset), cellAddress(place.row, place.column)];
    return [
      {
        range: place,
        columns: { table: columns.table, captions: [caption] },
        moved: (formula) => (from === to ? formula : formulaAt(formula, from, to)),
      },
    ];
  });
}
