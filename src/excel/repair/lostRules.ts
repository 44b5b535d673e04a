/** Validations and conditional formats of entry cells that were pasted over, cleared, or lost in another program. */
import { ALWAYS } from "../../blueprint/cellFormats";
import { cellAddress, rectOfReference } from "../../blueprint/formula";
import { isSameRect } from "../../blueprint/rects";
import type {
  ColumnBlueprint,
  ConditionalFormatBlueprint,
  Rect,
  TableBlueprint,
  ValidationBlueprint,
} from "../../blueprint/types";
import { elementAt, findOrThrow } from "../../model/collections";
import type { TableId } from "../../model/entities";
import { applyConditional, applyValidation } from "../apply/rules";
import { formulaAt, formulaWithMovedCells, movedAddresses, movedRule } from "../movedRules";
import { bodyOfColumn } from "../movedColumns";
import { plainFormula } from "../plainFormula";
import type { Requests } from "../requests";
import type { LocatedTable } from "../workbookTables";
import type { ComparedWorkbook } from "./compareWorkbook";
import type { RepairStep } from "./types";

/** Rules that are applied again. */
export interface LostRules {
  readonly steps: readonly RepairStep[];
  readonly work: readonly ((workbook: Excel.Workbook) => void)[];
}

/** A column of a table with what the blueprint has of it, relative to its first cell in the workbook. */
interface RuledColumn {
  readonly table: TableId;
  readonly sheet: string;
  readonly caption: string;
  readonly body: Rect;
  readonly validation: ValidationBlueprint | undefined;
  readonly conditionals: readonly ConditionalFormatBlueprint[];
}

/** Finds what is missing. Two round trips. */
export async function findLostRules(
  requests: Requests,
  { blueprint, inventory }: ComparedWorkbook,
): Promise<LostRules> {
  const columns = blueprint.sheets.flatMap(({ tables }) =>
    tables.flatMap((table) => {
      const found = inventory.tables.find(({ id }) => id === table.id);
      return found ? ruledColumns(table, found) : [];
    }),
  );
  const entries = blueprint.sheets.flatMap((sheet) =>
    sheet.protect
      ? []
      : sheet.validations.flatMap(({ range, validation }) => {
          const name = blueprint.names.find(({ formula }) => {
            const rect = rectOfReference(formula, sheet.name);
            return rect !== undefined && isSameRect(rect, range);
          });
          return name ? [{ name: name.name, range, validation, sheet: sheet.name }] : [];
        }),
  );
  const loaded = await requests.send(({ workbook }) => ({
    columns: columns.map(({ table, caption }) =>
      queueRule(bodyOfColumn(workbook.tables.getItem(table), caption)),
    ),
    entries: entries.map(({ name }) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("rowIndex,columnIndex");
      return { range, rule: queueRule(range) };
    }),
  }));
  const lostInColumns = columns.filter(
    ({ validation }, index) =>
      validation !== undefined && !isSameRule(elementAt(loaded.columns, index), validation),
  );
  const movesOn = (sheet: string) =>
    movedAddresses(
      entries.flatMap(({ range: rect, sheet: other }, index) => {
        const { range } = elementAt(loaded.entries, index);
        return range.isNullObject || other !== sheet ? [] : [{ rect, range }];
      }),
    );
  const lostEntries = entries.flatMap(({ name, validation, sheet }, index) => {
    const { range: found, rule } = elementAt(loaded.entries, index);
    if (found.isNullObject) return [];
    // A rule may be about several of the cells.
    const moved = movedValidation(validation, movesOn(sheet));
    return isSameRule(rule, moved) ? [] : [{ name, sheet, validation: moved }];
  });
  const looks = await findLostLooks(requests, columns);
  return {
    steps: [
      ...stepsOf("restoreRules", lostInColumns),
      ...[...new Set(lostEntries.map(({ sheet }) => sheet))].map((sheet) => ({
        kind: "restoreEntryRules" as const,
        sheet,
        names: lostEntries.filter((each) => each.sheet === sheet).map(({ name }) => name),
      })),
      ...stepsOf("restoreLooks", looks.columns),
    ],
    work: [
      (workbook) => {
        for (const { table, caption, validation } of lostInColumns)
          if (validation) applyAgain(bodyOfColumn(workbook.tables.getItem(table), caption), validation);
        for (const { name, validation } of lostEntries)
          applyAgain(workbook.names.getItem(name).getRange(), validation);
      },
      looks.apply,
    ],
  };
}

/** Applies the rules again; one request for validations, one for conditional formats. */
export async function restoreRules(requests: Requests, { work }: LostRules): Promise<void> {
  for (const apply of work) await requests.send(({ workbook }) => apply(workbook));
}

function applyAgain(range: Excel.Range, validation: ValidationBlueprint): void {
  range.dataValidation.clear();
  applyValidation(range, validation);
}

function stepsOf(
  kind: "restoreRules" | "restoreLooks",
  columns: readonly RuledColumn[],
): readonly RepairStep[] {
  const tables = [...new Set(columns.map(({ table }) => table))];
  return tables.map((table) => {
    const own = columns.filter((column) => column.table === table);
    return { kind, table, sheet: elementAt(own, 0).sheet, captions: own.map(({ caption }) => caption) };
  });
}

function ruledColumns(table: TableBlueprint, found: LocatedTable): readonly RuledColumn[] {
  return table.columns.flatMap((column, order) => {
    const located = found.columns.find((each) => each.column.id === column.id);
    if (!located) return [];
    const body: Rect = {
      ...{ row: found.firstRow, column: found.header.column + located.index },
      ...{ rows: found.rows, columns: 1 },
    };
    const from = { row: table.row + 1, column: table.column + order };
    return [
      {
        ...{ table: table.id, sheet: found.sheet, caption: located.caption, body },
        validation:
          column.validation &&
          movedValidation(column.validation, new Map([[addressOf(from), addressOf(body)]])),
        conditionals: conditionalsOf(column, from, body),
      },
    ];
  });
}

type Corner = Pick<Rect, "row" | "column">;

/** A validation after cells have moved, by their addresses in the blueprint. */
export function movedValidation(
  validation: ValidationBlueprint,
  moved: ReadonlyMap<string, string>,
): ValidationBlueprint {
  return {
    ...validation,
    rule: movedRule(validation.rule, (formula) => formulaWithMovedCells(formula, moved)),
  };
}

function addressOf({ row, column }: Corner): string {
  return cellAddress(row, column);
}

function conditionalsOf({ conditionals = [] }: ColumnBlueprint, from: Corner, to: Corner) {
  return conditionals.map((conditional) => ({
    ...conditional,
    formula: moved(conditional.formula, from, to),
  }));
}

function moved(formula: string, from: Corner, to: Corner): string {
  return formulaAt(formula, cellAddress(from.row, from.column), cellAddress(to.row, to.column));
}

function queueRule(range: Excel.Range): Excel.DataValidation {
  return range.dataValidation.load("rule,type,ignoreBlanks");
}

/** Whether cells have a rule; not where some of them have another one. */
function isSameRule(
  { rule, type, ignoreBlanks }: Excel.DataValidation,
  expected: ValidationBlueprint,
): boolean {
  if (type === "Inconsistent" || type === "MixedCriteria" || type === "None") return false;
  if (expected.ignoreBlanks !== undefined && ignoreBlanks !== expected.ignoreBlanks) return false;
  return contains(rule, expected.rule);
}

/** Whether a value has everything that another has, formulas compared however a program writes them. */
function contains(found: unknown, expected: unknown): boolean {
  if (typeof expected === "object" && expected !== null) {
    if (typeof found !== "object" || found === null) return false;
    const inner = found as Readonly<Record<string, unknown>>;
    return Object.entries(expected).every(([key, value]) => contains(inner[key], value));
  }
  return plainOperand(found) === plainOperand(expected);
}

/** The operand of a rule as text: numbers may be read back as formulas, and LibreOffice writes truth values as numbers. */
function plainOperand(value: unknown): string {
  return plainFormula(String(value))
    .replace(/^=/, "")
    .replace(/\bFALSE\b/g, "0")
    .replace(/\bTRUE\b/g, "1");
}

interface LostLooks {
  readonly columns: readonly RuledColumn[];
  apply(this: void, workbook: Excel.Workbook): void;
}

/** A conditional format of a sheet. */
interface FoundFormat {
  readonly id: string;
  readonly formula: string;
  /** undefined where it applies to several areas */
  readonly area: Rect | undefined;
}

/** Finds the tables of which a column lacks a conditional format: all of Ensemble's are added anew there, in their order. */
async function findLostLooks(requests: Requests, columns: readonly RuledColumn[]): Promise<LostLooks> {
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
  const formats = await readFormats(requests, sheets);
  const lacking = columns.filter(({ sheet, body, conditionals }) =>
    conditionals.some(
      ({ formula }) =>
        !findOrThrow(formats, (each) => each.sheet === sheet).found.some((format) =>
          covers(format, body, formula),
        ),
    ),
  );
  const tables = new Set(lacking.map(({ table }) => table));
  const renewed = columns.filter(({ table }) => tables.has(table));
  const former = sheets.flatMap((sheet) =>
    findOrThrow(formats, (each) => each.sheet === sheet)
      .found.filter((format) =>
        renewed.some(
          ({ sheet: own, body, conditionals }) =>
            own === sheet && conditionals.some(({ formula }) => isOwn(format, body, formula)),
        ),
      )
      .map(({ id }) => ({ sheet, id })),
  );
  return {
    columns: lacking,
    apply: (workbook) => {
      for (const { sheet, id } of former)
        workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
      for (const { table, caption, conditionals } of renewed)
        for (const conditional of conditionals)
          applyConditional(bodyOfColumn(workbook.tables.getItem(table), caption), conditional);
    },
  };
}

/** The conditional formats with a formula, by sheet. */
async function readFormats(requests: Requests, sheets: readonly string[]) {
  const loaded = await requests.send(({ workbook }) =>
    sheets.map((sheet) => {
      const { conditionalFormats } = workbook.worksheets.getItem(sheet).getRange();
      conditionalFormats.load("items/id,items/type");
      return { sheet, conditionalFormats };
    }),
  );
  const formats = await requests.send(({ workbook }) =>
    loaded.map(({ sheet, conditionalFormats }) => ({
      sheet,
      items: conditionalFormats.items
        .filter(({ type }) => type === "Custom")
        .map(({ id }) => {
          const format = workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
          format.custom.rule.load("formula");
          const range = format.getRangeOrNullObject();
          range.load("rowIndex,columnIndex,rowCount,columnCount");
          return { id, format, range };
        }),
    })),
  );
  return formats.map(({ sheet, items }) => ({
    sheet,
    found: items.map(({ id, format, range }): FoundFormat => ({
      id,
      formula: format.custom.rule.formula,
      area: range.isNullObject
        ? undefined
        : {
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
    })),
  }));
}

/** Whether a format has the formula of a column, and applies to all its cells. */
function covers(format: FoundFormat, body: Rect, formula: string): boolean {
  const { area } = format;
  if (!isOwn(format, body, formula)) return false;
  if (!area) return true;
  return area.row <= body.row && area.row + area.rows >= body.row + body.rows;
}

const SHEET_CORNER: Corner = { row: 0, column: 0 };

/** Whether a format is that of a column. Formulas are relative to the first cell of an area. */
function isOwn({ formula: found, area }: FoundFormat, body: Rect, formula: string): boolean {
  if (!area) return plainOperand(found) === plainOperand(formula);
  if (area.column > body.column || area.column + area.columns <= body.column) return false;
  if (area.row >= body.row + body.rows || area.row + area.rows <= body.row) return false;
  if (formula === ALWAYS) return plainOperand(found) === plainOperand(ALWAYS);
  // It is read relative to the first cell of its area, or of the range that it was read by: the sheet.
  return [area, SHEET_CORNER].some(
    (corner) => plainOperand(found) === plainOperand(moved(formula, body, corner)),
  );
}
