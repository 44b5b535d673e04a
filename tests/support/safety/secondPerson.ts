/** A second person who edits the workbook between two requests of an operation, and how the end is judged. */
import type { EditOutcome, Host, HostRequest } from "../../../src/host";
import type { SheetState, TableState } from "../../../src/spreadsheet/state";
import { outcomeOf } from "./faults";
import { watched } from "./connection";
import type { Operation, Scene } from "./operations";
import { differences, looseContentOf, without, type WorkbookContent } from "./workbookContent";

export interface Edit {
  readonly name: string;
  /** what the scene of an operation must have for this edit */
  readonly needs: keyof Scene;
  /** whether a person enters something that must not get lost */
  readonly enters?: boolean;
  /** Takes the edit back: no operation can go on before, but the next run can then finish or take back its work. */
  readonly takeBack?: (host: Host, scene: Scene) => Promise<boolean>;
  /** Makes the edit; returns false where the workbook has nothing to edit in this way. */
  act(host: Host, scene: Scene): Promise<boolean>;
  /** what the person does before the next request as well: while what the first edit led to is put right */
  then?(host: Host, scene: Scene): Promise<boolean>;
}

/** What the second person types. */
const TYPED = "typed by a second person";
const RENAMED = "Renamed by a person";

const EDITS: readonly Edit[] = [
  {
    name: "inserts a row above another's",
    needs: "other",
    act: onRow("other", ({ sheet, row }, person) => person.insertRows(sheet.id, row)),
  },
  { name: "inserts a table row above another's", needs: "other", act: onRow("other", insertTableRow) },
  { name: "inserts a table row above the target", needs: "target", act: onRow("target", insertTableRow) },
  { name: "deletes another's row", needs: "other", act: onRow("other", deleteTableRow) },
  { name: "deletes the target", needs: "target", act: onRow("target", deleteTableRow) },
  {
    name: "sorts the table",
    needs: "table",
    act: onTable(({ table, caption }, person) => person.sortTable(table.name, caption, "descending")),
  },
  { name: "types into the target cell", needs: "target", enters: true, act: onRow("target", typeInto) },
  { name: "types into another's cell", needs: "other", enters: true, act: onRow("other", typeInto) },
  { name: "fills the free row", needs: "table", enters: true, act: onTable(fillFreeRow) },
  {
    name: "inserts table rows above another's, twice",
    needs: "other",
    act: onRow("other", insertTableRow),
    then: onRow("other", insertTableRow),
  },
  {
    name: "inserts a row above another's, twice",
    needs: "other",
    act: onRow("other", ({ sheet, row }, person) => person.insertRows(sheet.id, row)),
    then: onRow("other", ({ sheet, row }, person) => person.insertRows(sheet.id, row)),
  },
  {
    name: "sorts the table, and then the other way",
    needs: "table",
    act: onTable(({ table, caption }, person) => person.sortTable(table.name, caption, "descending")),
    then: onTable(({ table, caption }, person) => person.sortTable(table.name, caption, "ascending")),
  },
  {
    name: "fills the free row and inserts a table row above another's",
    needs: "other",
    enters: true,
    act: onTable(fillFreeRow),
    then: onRow("other", insertTableRow),
  },
  {
    name: "fills the free row and sorts the table",
    needs: "table",
    enters: true,
    act: onTable(fillFreeRow),
    then: onTable(({ table, caption }, person) => person.sortTable(table.name, caption, "descending")),
  },
  {
    name: "inserts a row above those of the sheet of rows",
    needs: "sheetOfRows",
    act: onSheetOfRows((sheet, person) => person.insertRows(sheet, FIRST_ROW)),
  },
  {
    name: "inserts a row above those of the sheet of rows, twice",
    needs: "sheetOfRows",
    act: onSheetOfRows((sheet, person) => person.insertRows(sheet, FIRST_ROW)),
    then: onSheetOfRows((sheet, person) => person.insertRows(sheet, FIRST_ROW)),
  },
  {
    name: "writes below the sheet of rows and inserts a row above",
    needs: "sheetOfRows",
    enters: true,
    act: onSheetOfRows((sheet, person, lastRow) => person.paste(sheet, lastRow + 2, 0, [[TYPED]])),
    then: onSheetOfRows((sheet, person) => person.insertRows(sheet, FIRST_ROW)),
  },
  {
    name: "inserts a column into the table",
    needs: "table",
    act: onTable(({ table }, person) => person.insertTableColumn(table.name, 0, "Own")),
  },
  {
    name: "moves a column",
    needs: "table",
    act: onTable(({ table, caption }, person) => person.moveTableColumn(table.name, caption, 0)),
  },
  {
    name: "renames a caption",
    needs: "caption",
    act: onTable(({ table, caption }, person) => person.renameTableColumn(table.name, caption, RENAMED)),
  },
  {
    name: "renames the sheet",
    needs: "table",
    act: onTable(({ sheet }, person) => person.renameSheet(sheet.id, RENAMED)),
  },
  { name: "renames the sheet that is made", needs: "madeSheet", act: renameMadeSheet },
  { name: "makes a sheet of the same name", needs: "madeSheet", act: makeSheet },
  {
    name: "protects the sheet",
    needs: "table",
    act: onTable(({ sheet }) => onProtection(sheet.name, (protection) => protection.protect())),
    takeBack: onTable(({ sheet }) => onProtection(sheet.name, (protection) => protection.unprotect())),
  },
  {
    name: "types into the named cell",
    needs: "cell",
    enters: true,
    act: onNamedCell(({ sheet, row, column }, person) => person.paste(sheet, row, column, [[45_747]])),
  },
  {
    name: "inserts a row above the named cell",
    needs: "cell",
    act: onNamedCell(({ sheet, row }, person) => person.insertRows(sheet, row)),
  },
];

/** The edits that can get in the way of an operation. */
export function editsFor({ scene }: Operation): readonly Edit[] {
  return EDITS.filter(({ needs }) => scene[needs] !== undefined);
}

type Person = Host["remoteUser"];

interface TablePlace {
  readonly sheet: SheetState;
  readonly table: TableState;
  /** the caption of the column that the operation writes */
  readonly caption: string;
}

interface RowPlace extends TablePlace {
  /** 0-based row of the sheet */
  readonly row: number;
}

/** Makes an edit; throws if Excel refuses it, since then the case shows nothing. */
async function make(edit: Promise<EditOutcome>): Promise<true> {
  const outcome = await edit;
  if (!outcome.accepted) throw new Error(`The edit was refused: ${JSON.stringify(outcome)}`);
  return true;
}

function tableOf(host: Host, { table: name, caption }: Scene): TablePlace | undefined {
  for (const sheet of host.workbook.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, table, caption: caption ?? table.columns[0]?.name ?? "" };
  }
  return undefined;
}

function onTable(act: (place: TablePlace, person: Person) => Promise<EditOutcome>): Edit["act"] {
  return async (host, scene) => {
    const place = tableOf(host, scene);
    return place !== undefined && make(act(place, host.remoteUser));
  };
}

function onRow(
  which: "other" | "target",
  act: (place: RowPlace, person: Person) => Promise<EditOutcome>,
): Edit["act"] {
  return async (host, scene) => {
    const place = tableOf(host, scene);
    const text = scene[which];
    if (!place || !text) return false;
    for (const { row, cell } of place.sheet.cells.within(place.table.area))
      if (cell.value === text) return make(act({ ...place, row }, host.remoteUser));
    return false;
  };
}

function insertTableRow({ table, row }: RowPlace, person: Person): Promise<EditOutcome> {
  return person.insertTableRows(table.name, row - table.area.row - 1);
}

function deleteTableRow({ table, row }: RowPlace, person: Person): Promise<EditOutcome> {
  return person.deleteTableRows(table.name, row - table.area.row - 1);
}

function typeInto({ sheet, table, caption, row }: RowPlace, person: Person): Promise<EditOutcome> {
  return person.paste(sheet.id, row, columnOf(table, caption), [[TYPED]]);
}

function columnOf({ area, columns }: TableState, caption: string): number {
  const index = columns.findIndex(({ name }) => name === caption);
  if (index < 0) throw new Error(`There is no column ${caption}`);
  return area.column + index;
}

/** Types into the first row without entries; below the table where it has none. */
function fillFreeRow({ sheet, table, caption }: TablePlace, person: Person): Promise<EditOutcome> {
  const { area, columns } = table;
  const isFree = (row: number) =>
    columns.every((_, index) => {
      const cell = sheet.cells.get(row, area.column + index);
      return cell === undefined || cell.formula !== undefined || cell.value === "";
    });
  let row = area.row + 1;
  while (!isFree(row)) row += 1;
  return person.paste(sheet.id, row, columnOf(table, caption), [[TYPED]]);
}

/** The first row below the captions of a sheet of rows. */
const FIRST_ROW = 4;

function onSheetOfRows(
  act: (sheet: string, person: Person, lastRow: number) => Promise<EditOutcome>,
): Edit["act"] {
  return async (host, { sheetOfRows }) => {
    const sheet = host.workbook.sheets.find(({ name }) => name === sheetOfRows);
    if (!sheet) return false;
    const filled = [...sheet.cells.entries()].filter(({ cell }) => cell.value !== "");
    const lastRow = Math.max(0, ...filled.map(({ row }) => row));
    return lastRow >= FIRST_ROW && make(act(sheet.id, host.remoteUser, lastRow));
  };
}

async function renameMadeSheet(host: Host, { madeSheet }: Scene): Promise<boolean> {
  const sheet = host.workbook.sheets.find(({ name }) => name === madeSheet);
  return sheet !== undefined && make(host.remoteUser.renameSheet(sheet.id, RENAMED));
}

async function makeSheet(host: Host, { madeSheet }: Scene): Promise<boolean> {
  if (madeSheet === undefined || host.workbook.sheets.some(({ name }) => name === madeSheet)) return false;
  await make(host.remoteUser.addSheet(madeSheet));
  const sheet = host.workbook.sheets.find(({ name }) => name === madeSheet);
  return sheet !== undefined && make(host.remoteUser.paste(sheet.id, 0, 0, [[TYPED]]));
}

async function onProtection(
  sheet: string,
  change: (protection: Excel.WorksheetProtection) => void,
): Promise<EditOutcome> {
  const context = new Excel.RequestContext();
  change(context.workbook.worksheets.getItem(sheet).protection);
  await context.sync();
  return { accepted: true };
}

interface CellPlace {
  /** the id of the sheet */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function onNamedCell(act: (place: CellPlace, person: Person) => Promise<EditOutcome>): Edit["act"] {
  return async (host, { cell: name }) => {
    if (name === undefined) return false;
    const context = new Excel.RequestContext();
    const cell = context.workbook.names.getItem(name).getRange();
    cell.load("rowIndex,columnIndex");
    cell.worksheet.load("id");
    await context.sync();
    const place = { sheet: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
    const edit = act(place, host.remoteUser);
    const sheet = host.workbook.sheets.find(({ id }) => id === place.sheet);
    // There is nothing to edit on a protected sheet, but its choices.
    return sheet?.protection.protected === true ? (await edit).accepted : make(edit);
  };
}

export interface EditCase {
  readonly operation: Operation;
  readonly edit: Edit;
  /** the 1-based request before which the second person acts */
  readonly request: number;
}

export interface EditResult {
  /** undefined where there is nothing to edit in this way at this moment */
  readonly isRight: boolean | undefined;
  readonly outcome: string;
  readonly differences: readonly string[];
}

/**
 * The ends that are right: the operation and the edit one after the other, or the edit alone. An edit that comes first
 * can itself lead to a wrong end, where the operation relies on what a person saw earlier: in every end, each row must
 * be one that the edit, the operation, or both in this order leave.
 */
export interface RightEnds {
  /** the edit first, as the operation then ended */
  readonly editFirst: End | undefined;
  readonly operationFirst: End | undefined;
  /** the edit alone; undefined where it cannot be made before the operation */
  readonly editAlone: WorkbookContent | undefined;
  /** neither of the two */
  readonly before: WorkbookContent;
  /** the operation without the edit; for one that is to fail, without what makes it fail */
  readonly finished: WorkbookContent;
  /** all rows that may be left */
  readonly rows: ReadonlySet<string>;
  readonly requests: number;
}

interface End {
  readonly outcome: string;
  readonly content: WorkbookContent;
}

const clock = { wait: () => Promise.resolve() };

/** The rows of tables in a content, each with its table. */
function rowsIn(content: WorkbookContent): string[] {
  return [...content.keys()].filter((place) => place.startsWith("row of "));
}

function contentWith({ looksLater = false }: Operation): (host: Host) => WorkbookContent {
  return (host) => looseContentOf(host, { formats: !looksLater });
}

/** Makes the edit, and what the person does after it, if anything. */
async function makeAll({ act, then }: Edit, host: Host, scene: Scene): Promise<boolean> {
  const isMade = await act(host, scene);
  if (isMade) await then?.(host, scene);
  return isMade;
}

/** What the edit and the operation lead to, one after the other. */
export async function rightEnds(operation: Operation, edit: Edit): Promise<RightEnds> {
  let requests = 0;
  const counting = {
    act: () => {
      requests += 1;
      return Promise.resolve();
    },
  };
  const contentOf = contentWith(operation);
  const first = await operation.ready(clock);
  const before = contentOf(first.host);
  const { outcome } = await watched(counting, () => outcomeOf(first.run()));
  await first.host.settle();
  const operationAlone = contentOf(first.host);
  const isAfter = await makeAll(edit, first.host, operation.scene);
  await first.host.settle();
  const second = await operation.ready(clock);
  const isBefore = await makeAll(edit, second.host, operation.scene);
  await second.host.settle();
  const editAlone = isBefore ? contentOf(second.host) : undefined;
  const editFirst = isBefore
    ? {
        outcome: (await outcomeOf(second.run())).outcome,
        content: (await second.host.settle(), contentOf(second.host)),
      }
    : undefined;
  const operationFirst = isAfter ? { outcome, content: contentOf(first.host) } : undefined;
  const contents = [before, operationAlone, editAlone, operationFirst?.content];
  return {
    requests,
    before,
    finished: edit.takeBack && first.runUnhindered ? await finishedBy(operation) : operationAlone,
    rows: new Set(contents.flatMap((content) => (content ? rowsIn(content) : []))),
    editAlone,
    editFirst,
    operationFirst,
  };
}

/** What an operation that is to fail leaves without what makes it fail. */
async function finishedBy(operation: Operation): Promise<WorkbookContent> {
  const { host, runUnhindered } = await operation.ready(clock);
  await runUnhindered?.();
  await host.settle();
  return contentWith(operation)(host);
}

/** Runs an operation with an edit before one of its requests. */
export async function judgeEdit(
  { operation, edit, request }: EditCase,
  ends: RightEnds,
): Promise<EditResult> {
  const ready = await operation.ready(clock);
  let hasActed = false;
  const watcher = {
    act: async ({ number }: HostRequest) => {
      if (number === request) hasActed = await edit.act(ready.host, operation.scene);
      if (number === request + 1 && hasActed) await edit.then?.(ready.host, operation.scene);
    },
  };
  const { outcome, result } = await watched(watcher, () => outcomeOf(ready.run()));
  await ready.host.settle();
  if (!hasActed) return { isRight: undefined, outcome, differences: [] };
  const named = outcome === "done" ? (operation.leaves?.(result) ?? []) : [];
  const lines = differencesFromRight(contentWith(operation)(ready.host), outcome, named, edit, ends);
  if (lines.length === 0) return { isRight: true, outcome, differences: [] };
  // A result that says what is left can be finished; what failed can be run again.
  const again = outcome !== "done" ? (ready.runUnhindered ?? ready.run) : named.length > 0 && ready.finish;
  if (!edit.takeBack || !again) return { isRight: false, outcome, differences: lines };
  await edit.takeBack(ready.host, operation.scene);
  await outcomeOf(again());
  await ready.host.settle();
  const left = differences(contentWith(operation)(ready.host), ends.finished);
  return { isRight: left.length === 0, outcome, differences: left };
}

/** What differs from the closest right end; nothing if it is one of them. */
function differencesFromRight(
  content: WorkbookContent,
  outcome: string,
  named: readonly RegExp[],
  { enters = false }: Edit,
  { editFirst, operationFirst, editAlone, before, finished, rows }: RightEnds,
): readonly string[] {
  const strange = rowsIn(content).filter((row) => !rows.has(row));
  if (strange.length > 0) return strange;
  const right = [
    ...[editFirst, operationFirst].flatMap((end) => (end?.outcome === outcome ? [end.content] : [])),
    ...(outcome !== "done" && editAlone ? [editAlone] : []),
    // The operation takes its own tables and sheets away again, with the edit if nothing was entered.
    ...(outcome !== "done" && !editAlone && !enters ? [before] : []),
    // Neither before it nor after it can the edit be made: of a sheet that is rewritten, nothing is left of it.
    ...(outcome === "done" && !editFirst && !operationFirst ? [finished] : []),
  ];
  const found = right.map((each) => differences(without(content, named), without(each, named)));
  return found.sort((a, b) => a.length - b.length)[0] ?? ["no right end has this outcome"];
}
