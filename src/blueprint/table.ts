/** Makes the blueprint of a table from its column definitions, its entries and its formulas. */
import type { StatusTone } from "../catalogue/term";
import { fieldText } from "../model/entities/fieldText";
import { COLUMNS, type ColumnDefinition } from "./columns";
import type { Context } from "./context";
import { rowsOf } from "./entries";
import { cellAddress } from "./formula";
import {
  NUMBER_FORMATS,
  CELL_FORMATS,
  LONG_TABLE_LOOKS,
  manyDecimalsConditional,
  STATUS_TONES,
  statusConditionals,
  TABLE_STYLE,
  TEXT_FORMAT_LIMIT,
  wholeNumberConditional,
} from "./cellFormats";
import type { ColumnBlueprint, CellFormat, FormattedRange, TableBlueprint, TableId } from "./types";
import { columnValidation, refuseEntries } from "./validation";
import { TERMS, type ListId } from "../model/vocabulary";

/** The first header row of a sheet to fill in: title, lead, legend, then the table. */
export const HEADER_ROW = 3;

/** Columns of this width are hidden. */
export const HIDDEN_WIDTH = 0;

/** The formula of each computed column, by column id. */
export type Formulas = Readonly<Record<string, string>>;

export interface TablePlan {
  readonly id: TableId;
  readonly row: number;
  /** the sheet's first column by default */
  readonly column?: number;
  readonly minimumRows: number;
  readonly formulas: Formulas;
  /** formats of computed columns that are not plain counts */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** formats of computed columns in addition to those of their kind */
  readonly formats?: Readonly<Record<string, CellFormat>>;
  /** for a table of many rows, whose file should be small: blank cells and helpers have no format of their own */
  readonly isLong?: boolean;
}

/** A table as a blueprint. */
export function tableOf(plan: TablePlan, context: Context): TableBlueprint {
  return {
    id: plan.id,
    row: plan.row,
    column: plan.column ?? 0,
    columns: COLUMNS[plan.id].map((column, index) => columnOf(column, index, plan, context)),
    rows: rowsOf(plan.id, context.file, context.language),
    minimumRows: plan.minimumRows,
    style: TABLE_STYLE,
  };
}

function columnOf(
  column: ColumnDefinition,
  index: number,
  plan: TablePlan,
  { language, refs }: Context,
): ColumnBlueprint {
  const firstCell = cellAddress(plan.row + 1, (plan.column ?? 0) + index);
  const caption = refs.caption(plan.id, column.id);
  if (column.entered) {
    return {
      id: column.id,
      caption,
      ...(plan.isLong
        ? {
            format: { ...contentFormat(column), vertical: "Top" },
            formatsWholeColumn: true,
            conditionals: [
              LONG_TABLE_LOOKS.entry,
              ...(column.kind === "number" ? [manyDecimalsConditional(firstCell)] : []),
            ],
          }
        : { format: { ...CELL_FORMATS.column, ...contentFormat(column) } }),
      validation: columnValidation(column, {
        language,
        help: fieldText(plan.id, column.id, language).help,
        firstCell,
      }),
    };
  }
  const formula = plan.formulas[column.id];
  if (formula === undefined) throw new RangeError(`No formula for ${plan.id} ${column.id}`);
  return {
    id: column.id,
    caption,
    formula,
    ...(plan.isLong && column.helper
      ? { conditionals: [LONG_TABLE_LOOKS.helper] }
      : {
          format: {
            ...computedCellFormat(column, plan.numberFormats?.[column.id]),
            ...plan.formats?.[column.id],
          },
        }),
    validation: refuseEntries(language),
    ...(showsStatusIcon(column) && { conditionals: statusConditionals(firstCell, tonesOf(column)) }),
    ...(plan.numberFormats?.[column.id] === NUMBER_FORMATS.value && {
      conditionals: [wholeNumberConditional(firstCell)],
    }),
    ...(column.helper && { helper: true }),
  };
}

/** The number format of a column that people fill in; "General" by default. */
export function entryNumberFormat(column: ColumnDefinition): string {
  return contentFormat(column).numberFormat ?? "General";
}

/** How the entries of a column are shown; nothing of it is seen in a blank cell. */
function contentFormat({ kind, maxLength }: ColumnDefinition): CellFormat {
  if (kind === "date") return { numberFormat: NUMBER_FORMATS.date, horizontal: "Center" };
  if (kind === "number") return { numberFormat: "General", horizontal: "Right" };
  // Names and codes stay text; otherwise "1.10" would become 1.1.
  const isReference = kind === "partner" || kind === "indicator" || kind === "role";
  if (isReference || (maxLength !== undefined && maxLength <= TEXT_FORMAT_LIMIT)) {
    return { numberFormat: "@", horizontal: "Left", wrap: true };
  }
  return { horizontal: "Left", wrap: true };
}

function computedCellFormat(column: ColumnDefinition, format: string | undefined): CellFormat {
  const base = column.helper ? CELL_FORMATS.helper : CELL_FORMATS.computed;
  if (column.kind === "date") return { ...base, numberFormat: NUMBER_FORMATS.date, horizontal: "Center" };
  if (column.kind === "number")
    return { ...base, numberFormat: format ?? "0", horizontal: "Right", indent: 1 };
  return { ...base, horizontal: "Left", wrap: !column.helper, ...(showsStatusIcon(column) && { indent: 1 }) };
}

function showsStatusIcon(column: ColumnDefinition): boolean {
  return tonesOf(column).length > 0;
}

/** The tones that a computed column may show: those of its list; of a sentence all. */
function tonesOf({ kind, hasStatusIcon }: ColumnDefinition): readonly StatusTone[] {
  if (hasStatusIcon === true) return STATUS_TONES;
  if (!kind.startsWith("list:")) return [];
  const shown = new Set(
    TERMS[kind.slice("list:".length) as ListId].flatMap((term) => ("tone" in term ? [term.tone] : [])),
  );
  return STATUS_TONES.filter((tone) => shown.has(tone));
}

/** The formats of a table's header row: visible columns, aligned like their cells, then helper columns. */
export function headerFormats(id: TableId, row: number, first = 0): readonly FormattedRange[] {
  const shown = visibleColumnCount(id);
  const band = (column: number, columns: number, format: CellFormat): FormattedRange => ({
    range: { row, column: first + column, rows: 1, columns },
    format,
  });
  const helpers = COLUMNS[id].length - shown;
  return [
    band(0, shown, CELL_FORMATS.header),
    ...COLUMNS[id].slice(0, shown).flatMap((column, index) => {
      if (column.kind === "date") return [band(index, 1, { horizontal: "Center" })];
      if (showsStatusIcon(column)) return [band(index, 1, { indent: 1 })];
      if (column.kind !== "number") return [];
      return [band(index, 1, column.entered ? { horizontal: "Right" } : { horizontal: "Right", indent: 1 })];
    }),
    ...(helpers > 0 ? [band(shown, helpers, CELL_FORMATS.helperHeader)] : []),
  ];
}

/** The number of columns that people see; the hidden helpers are to their right. */
export function visibleColumnCount(id: TableId): number {
  return COLUMNS[id].filter((column) => !column.helper).length;
}

/**
 * Widths of a table's columns: entered columns use their definitions, computed ones `computed`. Helper columns are hidden,
 * and stay in the table, so that their cells go with its rows when people sort them, insert and delete some.
 */
export function widthsOf(id: TableId, computed: Readonly<Record<string, number>>): readonly number[] {
  return COLUMNS[id].map((column) => {
    if (column.helper) return HIDDEN_WIDTH;
    const width = column.width ?? computed[column.id];
    if (width === undefined) throw new RangeError(`The column ${column.id} of ${id} has no width`);
    return width;
  });
}
