/** A second person who edits the workbook between two requests of an operation, and how the end is judged. */
import type { Host, HostRequest } from "../../../src/host";
import type { SheetState, TableState } from "../../../src/spreadsheet/state";
import { outcomeOf } from "./faults";
import { watched } from "./connection";
import { SPARE, type Operation, type Scene } from "./operations";
import { differences, looseContentOf, type WorkbookContent } from "./workbookContent";

interface Edit {
  readonly name: string;
  /** whether a person enters something that must not get lost */
  readonly enters?: boolean;
  /** Makes the edit; returns false where the workbook has nothing to edit in this way. */
  act(host: Host, scene: Scene): Promise<boolean>;
}

/** What the second person types. */
const TYPED = "typed by a second person";

export const EDITS: readonly Edit[] = [
  { name: "inserts a row above another's", act: onRow("other", (row) => insertRow(row)) },
  { name: "inserts a row above the target", act: onRow("target", (row) => insertRow(row)) },
  { name: "deletes another's row", act: onRow("other", (row) => deleteRow(row)) },
  { name: "deletes the target", act: onRow("target", (row) => deleteRow(row)) },
  { name: "sorts the table", act: onTable(sortTable) },
  {
    name: "types into the target cell",
    enters: true,
    act: onRow("target", (row, scene) => typeInto(row, scene)),
  },
  {
    name: "types into another's cell",
    enters: true,
    act: onRow("other", (row, scene) => typeInto(row, scene)),
  },
  { name: "fills the free row", enters: true, act: onTable(fillFreeRow) },
  { name: "inserts a column into the table", act: onTable(({ table }) => insertColumn(table, 0, "Own")) },
  { name: "moves a column", act: onTable(moveColumn) },
  { name: "renames a caption", act: onTable(renameCaption) },
  { name: "renames the sheet", act: renameSheet },
  { name: "makes a sheet of the same name", act: makeSheet },
  {
    name: "protects the sheet",
    act: onTable(({ sheet }) =>
      change(({ worksheets }) => worksheets.getItem(sheet.name).protection.protect()),
    ),
  },
  { name: "types into the named cell", act: typeIntoNamed },
  { name: "inserts a row above the named cell", act: insertAboveNamed },
];

interface TablePlace {
  readonly sheet: SheetState;
  readonly table: TableState;
}

interface RowPlace extends TablePlace {
  /** 0-based row of the sheet */
  readonly row: number;
}

async function change(act: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  act(context.workbook);
  await context.sync();
}

function tableOf(host: Host, { table: name }: Scene): TablePlace | undefined {
  for (const sheet of host.workbook.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, table };
  }
  return undefined;
}

function onTable(act: (place: TablePlace, scene: Scene, host: Host) => Promise<void>): Edit["act"] {
  return async (host, scene) => {
    const place = tableOf(host, scene);
    if (!place) return false;
    await act(place, scene, host);
    return true;
  };
}

function onRow(
  which: "other" | "target",
  act: (place: RowPlace, scene: Scene) => Promise<void>,
): Edit["act"] {
  return async (host, scene) => {
    const place = tableOf(host, scene);
    const text = scene[which];
    if (!place || !text) return false;
    for (const { row, cell } of place.sheet.cells.within(place.table.area)) {
      if (cell.value !== text) continue;
      await act({ ...place, row }, scene);
      return true;
    }
    return false;
  };
}

const insertRow = ({ sheet, row }: RowPlace) =>
  change(({ worksheets }) =>
    worksheets
      .getItem(sheet.name)
      .getRange(`${row + 1}:${row + 1}`)
      .insert("Down"),
  );

const deleteRow = ({ table, row }: RowPlace) =>
  change(({ tables }) =>
    tables
      .getItem(table.name)
      .rows.getItemAt(row - table.area.row - 1)
      .delete(),
  );

async function typeInto({ sheet, table, row }: RowPlace, { caption }: Scene): Promise<void> {
  const column = columnOf(table, caption);
  await change(({ worksheets }) => {
    worksheets.getItem(sheet.name).getCell(row, column).values = [[TYPED]];
  });
}

function columnOf({ area, columns }: TableState, caption: string | undefined): number {
  const index = columns.findIndex(({ name }) => name === caption);
  if (index < 0) throw new Error(`There is no column ${caption}`);
  return area.column + index;
}

/** Sorts the rows as a person does: all entered columns, by one of them, downwards; rows without entries stay last. */
async function sortTable({ sheet, table }: TablePlace, { caption }: Scene): Promise<void> {
  const { area, columns } = table;
  const entered = columns.flatMap(({ calculatedFormula }, index) =>
    calculatedFormula === undefined ? [index] : [],
  );
  const rows = Array.from({ length: area.rows - 1 }, (_, row) =>
    entered.map((index) => sheet.cells.get(area.row + 1 + row, area.column + index)),
  );
  const key = caption === undefined ? 0 : entered.indexOf(columnOf(table, caption) - area.column);
  const keyOf = (row: (typeof rows)[number]) => String(row[key]?.value ?? "");
  const filled = rows.filter((row) => row.some((cell) => cell && cell.value !== ""));
  const free = rows.filter((row) => !filled.includes(row));
  const sorted = [...filled.sort((a, b) => keyOf(b).localeCompare(keyOf(a))), ...free];
  await change(({ worksheets }) => {
    entered.forEach((index, position) => {
      const range = worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(area.row + 1, area.column + index, area.rows - 1, 1);
      const cells = sorted.map((row) => row[position]);
      range.numberFormat = cells.map((cell) => [cell?.style?.numberFormat ?? "General"]);
      range.values = cells.map((cell) => {
        const value = cell?.value ?? "";
        const isText = typeof value === "string" && value !== "" && cell?.style?.numberFormat !== "@";
        return [isText ? `'${value}` : value];
      });
    });
  });
}

/** Types into the first row without entries; below the table where it has none. */
async function fillFreeRow({ sheet, table }: TablePlace, { caption }: Scene, host: Host): Promise<void> {
  const { area, columns } = table;
  const entered = columns.flatMap(({ calculatedFormula }, index) =>
    calculatedFormula === undefined ? [area.column + index] : [],
  );
  const isFree = (row: number) =>
    entered.every((column) => (sheet.cells.get(row, column)?.value ?? "") === "");
  let row = area.row + 1;
  while (!isFree(row)) row += 1;
  await host.remoteUser.typeInto(
    sheet.id,
    row,
    columnOf(table, caption ?? columns[0]?.name),
    `'${TYPED}`,
    true,
  );
}

const insertColumn = (table: TableState, index: number, caption: string) =>
  change(({ tables }) => tables.getItem(table.name).columns.add(index, undefined, caption));

/** Moves an empty column of a person's own, and with it all columns between its former and its new place. */
async function moveColumn({ table }: TablePlace): Promise<void> {
  if (!table.columns.some(({ name }) => name === SPARE)) return;
  await change(({ tables }) => tables.getItem(table.name).columns.getItem(SPARE).delete());
  await insertColumn(table, 5, SPARE);
}

function renameCaption({ table }: TablePlace, { caption }: Scene): Promise<void> {
  return change(({ tables }) => {
    tables.getItem(table.name).columns.getItem(caption ?? "").name = "Renamed by a person";
  });
}

async function renameSheet(host: Host, scene: Scene): Promise<boolean> {
  const made = host.workbook.sheets.find(({ name }) => name === scene.madeSheet);
  const sheet = made ?? tableOf(host, scene)?.sheet;
  if (!sheet) return false;
  await change(({ worksheets }) => {
    worksheets.getItem(sheet.name).name = "Renamed by a person";
  });
  return true;
}

async function makeSheet(host: Host, { madeSheet }: Scene): Promise<boolean> {
  if (madeSheet === undefined || host.workbook.sheets.some(({ name }) => name === madeSheet)) return false;
  await change(({ worksheets }) => {
    worksheets.add(madeSheet).getRange("A1").values = [[TYPED]];
  });
  return true;
}

async function typeIntoNamed(_host: Host, { cell }: Scene): Promise<boolean> {
  if (cell === undefined) return false;
  await change(({ names }) => {
    names.getItem(cell).getRange().values = [[45_000]];
  });
  return true;
}

async function insertAboveNamed(_host: Host, { cell }: Scene): Promise<boolean> {
  if (cell === undefined) return false;
  await change(({ names }) => {
    names.getItem(cell).getRange().getEntireRow().insert("Down");
  });
  return true;
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
  readonly told: string;
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
  /** all rows that may be left */
  readonly rows: ReadonlySet<string>;
  readonly requests: number;
}

interface End {
  readonly told: string;
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
  const told = await watched(counting, () => outcomeOf(first.run()));
  await first.host.settle();
  const operationAlone = contentOf(first.host);
  const isAfter = await edit.act(first.host, operation.scene);
  await first.host.settle();
  const second = await operation.ready(clock);
  const isBefore = await edit.act(second.host, operation.scene);
  await second.host.settle();
  const editAlone = isBefore ? contentOf(second.host) : undefined;
  const editFirst = isBefore
    ? { told: await outcomeOf(second.run()), content: (await second.host.settle(), contentOf(second.host)) }
    : undefined;
  const operationFirst = isAfter ? { told, content: contentOf(first.host) } : undefined;
  const contents = [before, operationAlone, editAlone, operationFirst?.content];
  return {
    requests,
    before,
    rows: new Set(contents.flatMap((content) => (content ? rowsIn(content) : []))),
    editAlone,
    editFirst,
    operationFirst,
  };
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
    },
  };
  const told = await watched(watcher, () => outcomeOf(ready.run()));
  await ready.host.settle();
  if (!hasActed) return { isRight: undefined, told, differences: [] };
  const content = contentWith(operation)(ready.host);
  const right = [
    ...[ends.editFirst, ends.operationFirst].flatMap((end) => (end?.told === told ? [end.content] : [])),
    ...(told !== "done" && ends.editAlone ? [ends.editAlone] : []),
    // The operation takes its own tables and sheets away again, with the edit if nothing was entered.
    ...(told !== "done" && !ends.editAlone && !edit.enters ? [ends.before] : []),
  ];
  const found = right.map((each) => differences(content, each));
  const strange = rowsIn(content).filter((row) => !ends.rows.has(row));
  if (strange.length > 0) return { isRight: false, told, differences: strange };
  const isRight = found.some((lines) => lines.length === 0);
  const closest = found.sort((a, b) => a.length - b.length)[0] ?? ["no right end is told as this one is"];
  return { isRight, told, differences: isRight ? [] : closest };
}
