import type { CellInput, SheetBlueprint, TableBlueprint, WorkbookBlueprint } from "../blueprint/types";

/** Renames sheets of a blueprint, including in every formula that refers to them. */
export function renameSheets(
  blueprint: WorkbookBlueprint,
  renamed: ReadonlyMap<string, string>,
): WorkbookBlueprint {
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => renameSheet(sheet, renamed)),
    names: blueprint.names.map((name) => ({ ...name, formula: renameInFormula(name.formula, renamed) })),
  };
}

function renameSheet(sheet: SheetBlueprint, renamed: ReadonlyMap<string, string>): SheetBlueprint {
  const cell = (value: CellInput) =>
    typeof value === "string" && value.startsWith("=") ? renameInFormula(value, renamed) : value;
  return {
    ...sheet,
    name: renamed.get(sheet.name) ?? sheet.name,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(cell)) })),
    tables: sheet.tables.map((table) => renameInTable(table, renamed)),
    validations: sheet.validations.map(({ range, validation }) => ({
      range,
      validation: { ...validation, rule: renameInRule(validation.rule, renamed) },
    })),
    conditionals: sheet.conditionals.map(({ range, conditional }) => ({
      range,
      conditional: { ...conditional, formula: renameInFormula(conditional.formula, renamed) },
    })),
  };
}

function renameInTable(table: TableBlueprint, renamed: ReadonlyMap<string, string>): TableBlueprint {
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      ...(column.formula === undefined ? {} : { formula: renameInFormula(column.formula, renamed) }),
      ...(column.validation === undefined
        ? {}
        : {
            validation: { ...column.validation, rule: renameInRule(column.validation.rule, renamed) },
          }),
      ...(column.conditionals === undefined
        ? {}
        : {
            conditionals: column.conditionals.map((conditional) => ({
              ...conditional,
              formula: renameInFormula(conditional.formula, renamed),
            })),
          }),
    })),
  };
}

/**
 * Renames sheets in all formulas of a validation rule, which are at different depths ("list.source", "date.formula1").
 */
function renameInRule(
  rule: Readonly<Record<string, unknown>>,
  renamed: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? renameInFormula(value, renamed) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(rule) as Record<string, unknown>;
}

/** A text literal, a structured reference, a quoted sheet name with its "!", or a plain one with its "!". */
const PARTS = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.]*)!/gu;

/** Replaces sheet names in a formula; text literals and column captions with the same words stay. */
export function renameInFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (!formula.includes("!")) return formula;
  const byLowerCase = new Map([...renamed].map(([from, to]) => [from.toLowerCase(), to]));
  return formula.replace(PARTS, (match: string, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const other = name === undefined ? undefined : byLowerCase.get(name.toLowerCase());
    return other === undefined ? match : `'${other.replaceAll("'", "''")}'!`;
  });
}
