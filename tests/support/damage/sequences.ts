/**
 * Sequences of what people and programs do to a workbook through Excel's own calls. Each step returns the entries that a repair
 * must keep: the same, unless the step itself deletes or adds some.
 */
import fc from "fast-check";
import { COLUMNS } from "../../../src/blueprint/columns";
import { listName, NAMES, profileName, thresholdValue } from "../../../src/blueprint/names";
import { SHEET_BLOCKS } from "../../../src/blueprint/sheetRanges";
import type { TableId } from "../../../src/blueprint/types";
import { ENTITIES, fieldsOf, TABLE_IDS } from "../../../src/model/entities";
import { labelsOf, type ListId } from "../../../src/model/vocabulary";
import type { Language } from "../../../src/languages";

/** The entries of a workbook by their lists, as they are read. */
export type Entries = Record<string, readonly Record<string, unknown>[]>;

/** One thing that is done. */
export interface DamageStep {
  readonly kind: DamageStepKind;
  /** the index of the table, cell or name that it is done to, modulo how many there are */
  readonly place: number;
}

interface StepContext {
  readonly context: Excel.RequestContext;
  readonly language: Language;
  readonly place: number;
}

/** Does a step; returns the entries after it, or undefined where it cannot be done. */
type Apply = (step: StepContext, entries: Entries) => Promise<Entries | undefined>;

/** Tables whose rows no other table names. */
const UNREFERENCED_TABLES: readonly TableId[] = [
  "Debrief",
  "Canvas",
  "Ratings",
  "Rules",
  "ReportingPlan",
  "Observations",
];
const NAME_ON_LISTS = NAMES.chosenPartner;
/** Defined names, each on another computed sheet. */
const NAMES_ON_COMPUTED_SHEETS = [
  NAMES.damageText,
  NAMES.scorecardIndicator,
  NAMES.trackerPartner,
  NAME_ON_LISTS,
];

const at = <Item>(items: readonly Item[], place: number): Item => items[place % items.length]!;

/** A step that leaves the entries as they are. */
const keepsEntries =
  (work: (step: StepContext) => Promise<void> | void): Apply =>
  async (step, entries) => {
    await work(step);
    await step.context.sync();
    return entries;
  };

/** The sheet of a table or of a name, whatever it is called. */
function sheetOfTable({ workbook }: Excel.RequestContext, table: TableId): Excel.Worksheet {
  return workbook.tables.getItem(table).worksheet;
}

function sheetOfName({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
  return workbook.names.getItem(name).getRange().worksheet;
}

async function unprotect(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Worksheet> {
  sheet.load("protection/protected");
  await context.sync();
  if (sheet.protection.protected) sheet.protection.unprotect();
  return sheet;
}

function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

const computedColumns = (table: TableId) => COLUMNS[table].filter(({ entered }) => !entered);

const WITH_FORMULAS = TABLE_IDS.filter((table) => computedColumns(table).length > 0);

/** Fields that no rule needs, and that no other table names. */
const optionalFields = (table: TableId) =>
  fieldsOf(table).filter(([, field]) => field.kind === "text" && !field.required && !field.unique);

async function columnOf(context: Excel.RequestContext, table: TableId, id: string, language: Language) {
  const column = COLUMNS[table].find((each) => each.id === id)!;
  const found = context.workbook.tables.getItem(table).columns.getItemOrNullObject(column.captions[language]);
  found.load("index");
  await context.sync();
  return found.isNullObject ? undefined : found;
}

async function listsCell({ context }: StepContext, list: ListId, index: number) {
  const range = context.workbook.names.getItem(listName(list)).getRange().getCell(index, 0);
  await unprotect(context, range.worksheet);
  return range;
}

const NOTE = "a note of our own";

/** Names of calculated cells on sheets that people fill in. */
const FORMULA_NAMES = [NAMES.asOf, thresholdValue("leads"), thresholdValue("completeSum")];

const STEPS = {
  renameSheet: keepsEntries(({ context, place }) => {
    sheetOfTable(context, at(TABLE_IDS, place)).name = `Renamed ${place}`;
  }),
  moveSheet: keepsEntries(({ context, place }) => {
    sheetOfTable(context, at(TABLE_IDS, place)).position = place % 3;
  }),
  copySheet: keepsEntries(({ context, place }) => {
    sheetOfTable(context, at(UNREFERENCED_TABLES, place)).copy("End");
  }),
  deleteComputedSheet: keepsEntries(({ context, place }) =>
    deleteSheet(sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place))),
  ),
  deleteLists: keepsEntries(({ context }) => deleteSheet(sheetOfName(context, NAMES.language))),
  deleteEntrySheet: async ({ context, place }, entries) => {
    const table = at(UNREFERENCED_TABLES, place);
    deleteSheet(sheetOfTable(context, table));
    await context.sync();
    return { ...entries, [ENTITIES[table].list]: [] };
  },
  renameTable: keepsEntries(({ context, place }) => {
    context.workbook.tables.getItem(at(TABLE_IDS, place)).name = `Mine${place}`;
  }),
  convertTable: keepsEntries(({ context, place }) => {
    context.workbook.tables.getItem(at(TABLE_IDS, place)).convertToRange();
  }),
  renameColumn: keepsEntries(async ({ context, place, language }) => {
    const table = at(TABLE_IDS, place);
    const column = await columnOf(context, table, at(COLUMNS[table], place).id, language);
    if (column) column.name = `Column ${place}`;
  }),
  deleteColumn: async ({ context, place, language }, entries) => {
    const table = at(
      TABLE_IDS.filter((id) => optionalFields(id).length > 0),
      place,
    );
    const [field] = at(optionalFields(table), place);
    const column = await columnOf(context, table, field, language);
    if (!column) return undefined;
    column.delete();
    await context.sync();
    const { list } = ENTITIES[table];
    const without = (entries[list] ?? []).map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([id]) => id !== field)),
    );
    return { ...entries, [list]: without };
  },
  ownColumn: keepsEntries(({ context, place }) => {
    const table = context.workbook.tables.getItem(at(TABLE_IDS, place));
    const column = table.columns.add(place % 3, undefined, `Own ${place}`);
    column.getDataBodyRange().getCell(0, 0).values = [[NOTE]];
  }),
  deleteComputedColumn: keepsEntries(async ({ context, place, language }) => {
    const table = at(WITH_FORMULAS, place);
    const column = await columnOf(context, table, at(computedColumns(table), place).id, language);
    column?.delete();
  }),
  overtypeFormula: keepsEntries(async ({ context, place, language }) => {
    const table = at(WITH_FORMULAS, place);
    const column = await columnOf(context, table, at(computedColumns(table), place).id, language);
    if (column) column.getDataBodyRange().getCell(0, 0).values = [[9999]];
  }),
  emptyFormulas: keepsEntries(async ({ context, place, language }) => {
    const table = at(WITH_FORMULAS, place);
    const column = await columnOf(context, table, at(computedColumns(table), place).id, language);
    column?.getDataBodyRange().clear("Contents");
  }),
  pasteValues: keepsEntries(async ({ context, place }) => {
    const body = context.workbook.tables.getItem(at(TABLE_IDS, place)).getDataBodyRange();
    body.load("values");
    await context.sync();
    const { values } = body;
    body.values = values;
  }),
  clearValidations: keepsEntries(({ context, place }) => {
    context.workbook.tables.getItem(at(TABLE_IDS, place)).getDataBodyRange().dataValidation.clear();
  }),
  clearEntryRules: keepsEntries(({ context }) => {
    sheetOfName(context, NAMES.asOf).getRange().dataValidation.clear();
  }),
  clearConditionalFormats: keepsEntries(({ context, place }) => {
    context.workbook.tables.getItem(at(TABLE_IDS, place)).getDataBodyRange().conditionalFormats.clearAll();
  }),
  deleteName: keepsEntries(async ({ context, place }) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    const own = names.items.filter(({ name }) => /^(Ensemble|List)/.test(name));
    if (own.length > 0) at(own, place * 17).delete();
  }),
  moveName: keepsEntries(async ({ context, place }) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    await context.sync();
    const own = names.items.filter(
      ({ name, formula }) => /^Ensemble/.test(name) && /\$\d+$/.test(String(formula)),
    );
    if (own.length === 0) return;
    const item = at(own, place * 13);
    item.formula = String(item.formula).replace(
      /\$(\d+)(?![^!]*!)/g,
      (_, row: string) => `$${Number(row) + 1}`,
    );
  }),
  changeWord: keepsEntries(async (step) => {
    const list = at(["part", "coverage", "observationStatus", "indicatorStatus"] as const, step.place);
    const word = labelsOf(list, step.language)[0]!;
    const cell = await listsCell(step, list, 0);
    cell.load("values");
    await step.context.sync();
    // Of a word that was changed twice, nothing says what entries with the first change mean.
    if (cell.values[0]![0] === word) cell.values = [[`${word} (own)`]];
  }),
  changeWordInEntries: keepsEntries(async (step) => {
    const { context, language } = step;
    const word = labelsOf("part", language)[0]!;
    (await listsCell(step, "part", 0)).values = [[`${word} x`]];
    const column = await columnOf(context, "RoleHolders", "part", language);
    if (!column) return;
    const body = column.getDataBodyRange();
    body.load("values");
    await context.sync();
    body.values = body.values.map(([value]) => [value === word ? `${word} x` : (value as string)]);
  }),
  listsRow: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, NAMES.language));
    const row = sheet.getRange(`${(place % 12) + 1}:${(place % 12) + 1}`);
    if (place % 2 === 0) row.insert("Down");
    else row.delete("Up");
  }),
  rowOnInitiative: keepsEntries(({ context, place }) => {
    const row = (place % 20) + 3;
    sheetOfName(context, NAMES.asOf).getRange(`${row}:${row}`).insert("Down");
  }),
  columnOnInitiative: keepsEntries(({ context, place }) => {
    const column = ["A:A", "B:B", "C:C", "D:D"][place % 4]!;
    sheetOfName(context, NAMES.asOf).getRange(column).insert("Right");
  }),
  cellOnInitiative: keepsEntries(({ context, place }) => {
    const name = at([profileName("community"), profileName("frequency"), NAMES.asOf], place);
    const cell = context.workbook.names.getItem(name).getRange();
    if (place % 2 === 0) cell.insert("Down");
    else cell.delete(place % 4 === 1 ? "Up" : "Left");
  }),
  deleteLabels: keepsEntries(({ context, place }) => {
    // The labels are beside the entries, unless a column was inserted between.
    const entries = context.workbook.names.getItem(profileName("name")).getRange();
    const labels = entries.getOffsetRange(0, -1);
    if (place % 2 === 0) labels.getEntireColumn().delete("Left");
    else labels.clear("Contents");
  }),
  deleteValuesInUse: keepsEntries(({ context }) => {
    context.workbook.names.getItem(NAMES.asOf).getRange().getEntireColumn().delete("Left");
  }),
  narrowTable: keepsEntries(async ({ context, place }) => {
    const table = context.workbook.tables.getItem(at(TABLE_IDS, place));
    const range = table.getRange().load("columnCount");
    await context.sync();
    table.resize(range.getResizedRange(0, -Math.min(1 + (place % 5), range.columnCount - 2)));
  }),
  clearCaption: keepsEntries(({ context, place }) => {
    const table = context.workbook.tables.getItem(at(TABLE_IDS, place));
    table
      .getHeaderRowRange()
      .getCell(0, place % 2)
      .clear("Contents");
  }),
  rowAmongCounts: keepsEntries(({ context, place }) => {
    const counts = context.workbook.names.getItem(SHEET_BLOCKS.checklists.name).getRange();
    const row = counts.getCell(1 + (place % 4), 0).getEntireRow();
    if (place % 2 === 0) row.insert("Down");
    else row.delete("Up");
  }),
  overtypeNamedFormula: keepsEntries(({ context, place }) => {
    context.workbook.names.getItem(at(FORMULA_NAMES, place)).getRange().getCell(0, 0).values = [[9999]];
  }),
  rowAboveTable: keepsEntries(({ context, place }) => {
    sheetOfTable(context, at(TABLE_IDS, place)).getRange("2:2").insert("Down");
  }),
  rowOnPage: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place)));
    const row = (place % 30) + 2;
    sheet.getRange(`${row}:${row}`).insert("Down");
  }),
  overtypePage: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place)));
    sheet.getRangeByIndexes(4 + (place % 10), 1, 2, 2).values = [
      [1, 2],
      ["x", "y"],
    ];
  }),
  emptyPage: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place)));
    sheet.getRange().clear("Contents");
  }),
  mergeOnPage: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place)));
    sheet.getRangeByIndexes(6 + (place % 9), 1, 2, 3).merge(false);
  }),
  unprotectSheet: keepsEntries(async ({ context, place }) => {
    const sheet = await unprotect(context, sheetOfName(context, at(NAMES_ON_COMPUTED_SHEETS, place)));
    sheet.visibility = "Visible";
  }),
  overwriteMetadata: keepsEntries(async ({ context, place }) => {
    const name = place % 2 === 0 ? NAMES.language : NAMES.schemaVersion;
    const range = context.workbook.names.getItem(name).getRange();
    await unprotect(context, range.worksheet);
    range.values = [["?"]];
  }),
  deleteRow: async ({ context, place }, entries) => {
    const { list } = ENTITIES.Observations;
    const all = entries[list] ?? [];
    if (all.length < 2) return undefined;
    const index = place % all.length;
    context.workbook.tables.getItem("Observations").rows.getItemAt(index).delete();
    await context.sync();
    return { ...entries, [list]: all.filter((_, row) => row !== index) };
  },
  rowBelow: async ({ context, place, language }, entries) => {
    const date = await columnOf(context, "Canvas", "date", language);
    const text = await columnOf(context, "Canvas", "description", language);
    const dimension = await columnOf(context, "Canvas", "dimension", language);
    if (!date || !text || !dimension) return undefined;
    const end = text.getDataBodyRange().getLastRow().getOffsetRange(1, 0).getResizedRange(7, 0);
    end.load("values");
    await context.sync();
    // Below rows that an earlier step has put there.
    const first = end.values.findIndex(([value]) => value === "");
    const below = (column: Excel.TableColumn) =>
      column
        .getDataBodyRange()
        .getLastRow()
        .getOffsetRange(1 + first, 0);
    below(dimension).values = [[labelsOf("dimension", language)[1]!]];
    below(text).values = [[`pasted ${place}`]];
    below(date).values = [[46_000]];
    await context.sync();
    const { list } = ENTITIES.Canvas;
    const added = { dimension: "research", description: `pasted ${place}`, date: "2025-12-09" };
    return { ...entries, [list]: [...(entries[list] ?? []), added] };
  },
} satisfies Readonly<Record<string, Apply>>;

export type DamageStepKind = keyof typeof STEPS;

export const DAMAGE_STEP_KINDS = Object.keys(STEPS) as readonly DamageStepKind[];

/** Random sequences. */
export const damageSequences: fc.Arbitrary<readonly DamageStep[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...DAMAGE_STEP_KINDS), place: fc.nat({ max: 999 }) }),
  { minLength: 1, maxLength: 6 },
);

/** Excel's codes for a step that cannot be done after those before it: its target is gone, moved, merged or protected. */
const IMPOSSIBLE = [
  "ItemNotFound",
  "InvalidReference",
  "InvalidArgument",
  "InvalidOperation",
  "AccessDenied",
];

/** Whether a step takes away what earlier ones have put in, where nothing is left that says what it was. */
function losesEarlierSteps({ kind, place }: DamageStep, done: readonly DamageStep[]): boolean {
  const isDone = (...kinds: readonly DamageStepKind[]) => done.some((each) => kinds.includes(each.kind));
  // Nothing else than the lists says what a changed word in entries means.
  const clearsLists =
    ["deleteLists", "listsRow"].includes(kind) ||
    (["deleteComputedSheet", "emptyPage", "overtypePage"].includes(kind) &&
      at(NAMES_ON_COMPUTED_SHEETS, place) === NAME_ON_LISTS);
  // Columns of a table shift its own cells, and leave the row below it where it is.
  const shiftsColumns = ["deleteColumn", "deleteComputedColumn", "ownColumn"].includes(kind);
  return (clearsLists && isDone("changeWordInEntries")) || (shiftsColumns && isDone("rowBelow"));
}

/** Does the steps of a sequence that can be done; returns the entries after them, and the steps that were done. */
export async function applySequence(
  steps: readonly DamageStep[],
  entries: Entries,
  language: Language,
): Promise<{ readonly entries: Entries; readonly done: readonly DamageStep[] }> {
  let current = entries;
  const done: DamageStep[] = [];
  for (const step of steps) {
    if (losesEarlierSteps(step, done)) continue;
    const after = await tryStep(step, current, language);
    if (!after) continue;
    current = after;
    done.push(step);
  }
  return { entries: current, done };
}

async function tryStep(
  { kind, place }: DamageStep,
  entries: Entries,
  language: Language,
): Promise<Entries | undefined> {
  try {
    const apply: Apply = STEPS[kind];
    return await Excel.run((context) => apply({ context, language, place }, entries));
  } catch (error) {
    if (error instanceof OfficeExtension.Error && IMPOSSIBLE.includes(error.code)) return undefined;
    throw error;
  }
}
