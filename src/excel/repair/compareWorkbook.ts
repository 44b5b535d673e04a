/** Compares a workbook of the current version with the blueprint that it should match, and plans what differs. */
import { CURRENT_SCHEMA, repairMigration } from "../../blueprint/schema";
import { sameRowFormula, withFoundAddresses } from "../../blueprint/sameRowReferences";
import type {
  ColumnBlueprint,
  NameBlueprint,
  SheetBlueprint,
  SheetId,
  TableId,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { findOrThrow, getOrThrow } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { conditionalFormatsOf, type Decoration } from "../build/decorations";
import { WorkbookError } from "../errors";
import { plainFormula } from "../plainFormula";
import { visitPages } from "../readPages";
import type { Requests } from "../requests";
import type { Prepared } from "../upgrade/carryOut";
import { matchSheets, readInventory, type FoundSheet, type Inventory } from "../upgrade/inventory";
import {
  planSteps,
  upgradeWork,
  type TableChange,
  type UpgradePlan,
  type UpgradeStep,
  type UpgradeWork,
} from "../upgrade/plan";
import { readBlueprint } from "../upgrade/readBlueprint";
import { upgradeRecordIn, type UpgradeRecord } from "../upgrade/upgradeRecord";
import { FORMULA_READER } from "../damage/calculatedCells";
import { compareSheet, isSameFormula, remainsOf } from "./compareSheets";
import { surveyWorkbook, type Survey } from "./survey";
import type { RepairStep } from "./types";

/** What a comparison has found, as the plan of a repair. */
interface ComparisonPlan extends Omit<UpgradePlan, "steps"> {
  readonly steps: readonly RepairStep[];
}

/** A workbook in a blueprint's terms, for what is compared after its cells. */
export interface ComparedWorkbook extends Prepared<ComparisonPlan> {
  readonly blueprint: WorkbookBlueprint;
  readonly sheets: ReadonlyMap<SheetId, FoundSheet>;
}

/** A sheet of which less than this share is as the blueprint has it, and that has nothing else of Ensemble, is somebody's own. */
const LEAST_SHARE = 0.05;

/**
 * Compares sheets, tables, columns, formulas and names. Round trips for reading all computed cells. Throws a WorkbookError:
 * `newerVersion`, `cellsInTheWay` where a table that is gone has no free place.
 */
export function compareWorkbook(requests: Requests): Promise<ComparedWorkbook> {
  return compareOthers(requests, []);
}

/** @param foreign sheets of which the workbook has one of the same name that is somebody's own */
async function compareOthers(requests: Requests, foreign: readonly SheetId[]): Promise<ComparedWorkbook> {
  const inventory = await readInventory(requests, { mayLackParts: true });
  const from = inventory.metadata.schemaVersion;
  if (from > CURRENT_SCHEMA.version) throw new WorkbookError("newerVersion", { schemaVersion: from });
  const survey = await surveyWorkbook(requests);
  const parts = repairMigration(CURRENT_SCHEMA, { added: foreign, renewed: [] });
  const options = { mayLackParts: true };
  const read = await readBlueprint(requests, inventory, CURRENT_SCHEMA, parts, options);
  const blueprint = inventory.beyondRoom.length > 0 ? read.blueprint() : read.former();
  const matched = await ownSheets(requests, matchSheets(inventory, blueprint, parts), blueprint, survey);
  if (matched.foreign.length > 0) return compareOthers(requests, [...foreign, ...matched.foreign]);
  const record = upgradeRecordIn(inventory.names);
  const migration = repairMigration(CURRENT_SCHEMA, {
    added: blueprint.sheets
      .filter((sheet) => isAdded(sheet, matched.sheets.get(sheet.id), record))
      .map(({ id }) => id),
    renewed: matched.renewed,
  });
  const planned = upgradeWork(inventory, blueprint, migration);
  // Validations that are wrong are found and applied by themselves.
  const unguarded = planned.tables.map((change) => ({ ...change, guarded: [] }));
  const tables = await withFaultyFormulas(requests, unguarded, blueprint);
  const renewedIds = new Set(planned.renewed.map(({ id }) => id));
  const others = blueprint.sheets.flatMap((sheet) => {
    const found = matched.sheets.get(sheet.id);
    return found && isComputed(sheet) ? [{ sheet, found, isRenewed: renewedIds.has(sheet.id) }] : [];
  });
  const shown = new Set(matched.shown);
  const hidden = others.filter(({ sheet, found }) => !sheet.visible && shown.has(found.id));
  // Excel hides no sheet while the structure of the workbook is protected.
  if (hidden.length > 0 && inventory.structureProtected) throw new WorkbookError("structureProtected");
  const open = others.filter(({ found, isRenewed }) => !isRenewed && !found.isProtected);
  const closing: Decoration[] = [
    ...hidden.map(({ sheet: { id } }) => ({ kind: "hiddenSheet" as const, sheet: id })),
    ...open.map(({ sheet: { id } }) => ({ kind: "protection" as const, sheet: id })),
  ];
  const work: UpgradeWork = {
    ...planned,
    ...{ tables, isRepair: true },
    names: changedNames(planned, inventory, blueprint),
    former: planned.renewed,
    remains: new Map(
      planned.renewed.filter(({ id }) => matched.moved.has(id)).map((sheet) => [sheet.id, remainsOf(sheet)]),
    ),
    closing,
  };
  const isNeeded =
    work.added.length > 0 ||
    matched.renewed.length > 0 ||
    work.newTables.length > 0 ||
    work.names.length > 0 ||
    closing.length > 0 ||
    record !== undefined ||
    tables.some(({ added, formulas, renamed }) => added.length + formulas.length + renamed.length > 0);
  if (isNeeded) await requirePlaces(requests, work);
  const steps: RepairStep[] = isNeeded
    ? [
        ...planSteps(work).map(withLostTables),
        ...open.map(({ found }) => ({ kind: "protectSheet" as const, sheet: found.name })),
        ...hidden.map(({ found }) => ({ kind: "hideSheet" as const, sheet: found.name })),
      ]
    : [];
  return {
    ...{ blueprint, inventory, sheets: matched.sheets },
    // Work that broke off at its end has done all but saying so.
    plan: {
      ...{ from, to: from, questions: read.questions },
      steps: isNeeded && steps.length === 0 ? [{ kind: "finishWork" }] : steps,
    },
    ...(isNeeded && { work }),
  };
}

/**
 * Whether a sheet is to be added: it is not there, or a repair that broke off has added it. Protection comes last, so that such a sheet has
 * none: it may lack any of its look, and is not yet in its place.
 */
function isAdded(
  sheet: SheetBlueprint,
  found: FoundSheet | undefined,
  record: UpgradeRecord | undefined,
): boolean {
  if (!found) return true;
  return (
    record !== undefined &&
    isComputed(sheet) &&
    !found.isProtected &&
    !record.unprotectedSheetIds.has(found.id)
  );
}

/** A table of this version that is added was deleted. */
function withLostTables(step: UpgradeStep): RepairStep {
  return step.kind === "addTable" ? { ...step, kind: "restoreTable" } : step;
}

/** Whether formulas alone fill a sheet, and people only choose on it. */
export function isComputed({ tables, entries = [], protect }: SheetBlueprint): boolean {
  return protect && tables.length === 0 && entries.length === 0;
}

interface MatchedSheets {
  readonly sheets: ReadonlyMap<SheetId, FoundSheet>;
  /** computed sheets that differ from the blueprint */
  readonly renewed: readonly SheetId[];
  /** of those, the ones whose cells have moved */
  readonly moved: ReadonlySet<SheetId>;
  /** Excel's ids of the sheets that are shown */
  readonly shown: readonly string[];
  /** sheets that only have the name of ours */
  readonly foreign: readonly SheetId[];
}

/** Compares the computed sheets; one that only has the name of ours is somebody's own. */
async function ownSheets(
  requests: Requests,
  matched: ReadonlyMap<SheetId, FoundSheet>,
  blueprint: WorkbookBlueprint,
  survey: Survey,
): Promise<MatchedSheets> {
  const foreign: SheetId[] = [];
  const renewed: SheetId[] = [];
  const moved = new Set<SheetId>();
  const loaded = await requests.send(({ workbook }) =>
    [...matched].map(([id, found]) => {
      const sheet = workbook.worksheets.getItem(found.id);
      sheet.load("visibility");
      const { charts } = sheet;
      charts.load("items/name");
      const looks = sheet.getRange().conditionalFormats.getCount();
      return { id, foundId: found.id, sheet, charts, looks };
    }),
  );
  for (const sheet of blueprint.sheets.filter(isComputed)) {
    const found = matched.get(sheet.id);
    if (!found) continue;
    const { used } = findOrThrow(survey.sheets, ({ id }) => id === found.id);
    const { changed, same, hasRemains } = await compareSheet(requests, { id: found.id, used }, sheet);
    const isBlank = used === undefined;
    if (
      !isBlank &&
      !found.isProtected &&
      same < (same + changed) * LEAST_SHARE &&
      isNamedOnly(found, survey)
    ) {
      foreign.push(sheet.id);
      continue;
    }
    const { charts, looks } = findOrThrow(loaded, ({ id }) => id === sheet.id);
    const chartNames = new Set(charts.items.map(({ name }) => name));
    const lacksCharts = sheet.charts.some(({ name }) => !chartNames.has(name));
    const lacksLooks = looks.value < conditionalFormatsOf(sheet).length;
    if (changed > 0 || lacksCharts || lacksLooks) renewed.push(sheet.id);
    if (hasRemains) moved.add(sheet.id);
  }
  const shown = loaded.filter(({ sheet }) => sheet.visibility === "Visible").map(({ foundId }) => foundId);
  return { sheets: matched, renewed, moved, shown, foreign };
}

/** Whether nothing but its name says that a sheet is Ensemble's. */
function isNamedOnly({ name }: FoundSheet, { sheetMap, names }: Survey): boolean {
  const isIt = (other: string) => other.toLowerCase() === name.toLowerCase();
  const prefix = `=${name.toLowerCase()}!`;
  const quoted = `='${name.toLowerCase().replaceAll("'", "''")}'!`;
  const refers = (formula: string) =>
    [prefix, quoted].some((start) => formula.toLowerCase().startsWith(start));
  return ![...sheetMap.values()].some(isIt) && ![...names.values()].some(refers);
}

/** Adds the columns of which any row has another formula, or none. */
async function withFaultyFormulas(
  requests: Requests,
  changes: readonly TableChange[],
  blueprint: WorkbookBlueprint,
): Promise<readonly TableChange[]> {
  const faulty = new Map<TableId, Set<number>>();
  const finders = new Map(changes.map((change) => [change.id, formulasOf(change, blueprint)]));
  await visitPages(
    requests,
    changes.flatMap((change) => {
      const columns = [...getOrThrow(finders, change.id).keys()].sort((one, other) => one - other);
      const { id: table, found } = change;
      return columns.length === 0
        ? []
        : [{ table, captions: found.header.captions, columns, rows: found.rows }];
    }),
    FORMULA_READER,
    (id, _first, rows) => {
      const found = faulty.get(id) ?? new Set<number>();
      faulty.set(id, found);
      for (const [index, { isOurs }] of getOrThrow(finders, id))
        if (!found.has(index) && !rows.every((cells) => isOurs(cells[index]))) found.add(index);
    },
  );
  return changes.map((change) => {
    const known = new Set(change.formulas.map(({ id }) => id));
    const others = [...(faulty.get(change.id) ?? [])].flatMap((index) => {
      const finder = getOrThrow(finders, change.id).get(index);
      return finder && !known.has(finder.column.id) ? [finder.column] : [];
    });
    return { ...change, formulas: [...change.formulas, ...others] };
  });
}

interface ColumnFormula {
  readonly column: ColumnBlueprint;
  isOurs(content: unknown): boolean;
}

/** The formulas that the calculated columns of a table should have, by their indexes. */
function formulasOf(
  { id, found, renamed }: TableChange,
  { sheets }: WorkbookBlueprint,
): ReadonlyMap<number, ColumnFormula> {
  const table = findOrThrow(
    sheets.flatMap(({ tables }) => tables),
    (each) => each.id === id,
  );
  const names = new Map(renamed.map(({ from, to }) => [from, to] as const));
  const captions = found.header.captions.map((caption) => names.get(caption) ?? caption);
  return new Map(
    found.columns.flatMap(({ column: { id: columnId }, index }) => {
      const column = table.columns.find((each) => each.id === columnId);
      if (column?.formula === undefined) return [];
      const { formula } = column;
      const known = new Map<string, boolean>();
      const isOurs = (content: unknown) => {
        if (typeof content !== "string" || !content.startsWith("=")) return false;
        let isSame = known.get(content);
        if (isSame === undefined) {
          const own = sameRowFormula(withFoundAddresses(formula, content), captions, index);
          isSame = plainFormula(content, id, names) === plainFormula(own, id);
          known.set(content, isSame);
        }
        return isSame;
      };
      return [[index, { column, isOurs }] as const];
    }),
  );
}

/** Names that are gone or refer to other cells. Those of cells that people may move are restored by their labels, before. */
function changedNames(
  { names: planned }: UpgradeWork,
  { names: found }: Inventory,
  blueprint: WorkbookBlueprint,
): readonly NameBlueprint[] {
  const fixed = blueprint.sheets.filter(isComputed).map(({ name }) => `='${name.replaceAll("'", "''")}'!`);
  const isFixed = ({ formula }: NameBlueprint) =>
    fixed.some((start) => formula.startsWith(start)) || TABLE_IDS.some((id) => formula.startsWith(`=${id}[`));
  const known = new Set(planned.map(({ name }) => name));
  const others = blueprint.names.filter(
    (name) =>
      !known.has(name.name) &&
      isFixed(name) &&
      !isSameFormula(found.get(name.name.toLowerCase()) ?? "", name.formula),
  );
  return [...planned, ...others];
}

/** Throws a WorkbookError `cellsInTheWay` where people have written in the place of a table that is to be added. */
async function requirePlaces(requests: Requests, { newTables, sheets, added }: UpgradeWork): Promise<void> {
  const existing = newTables.filter(({ sheet }) => !added.includes(sheet));
  if (existing.length === 0) return;
  const used = await requests.send(({ workbook }) =>
    existing.map(({ sheet, table }) => {
      const range = workbook.worksheets
        .getItem(getOrThrow(sheets, sheet.id).id)
        .getRangeByIndexes(table.row, table.column, table.minimumRows + 1, table.columns.length)
        .getUsedRangeOrNullObject(true);
      range.load("address");
      return { range, name: getOrThrow(sheets, sheet.id).name };
    }),
  );
  const filled = used.find(({ range }) => !range.isNullObject);
  if (!filled) return;
  const cells = filled.range.address.slice(filled.range.address.lastIndexOf("!") + 1);
  throw new WorkbookError("cellsInTheWay", { sheet: filled.name, cells });
}
