/**
 * The decorations of a sheet as data: what makes cells look, print and refuse entries as they should, but no figure
 * depends on. Excel may refuse any of them (a chart's axis on an iPad, a page set-up without a printer) without harm to
 * entries, formulas and names.
 */
import { ALWAYS } from "../../blueprint/cellFormats";
import { SHEET_ROWS } from "../../blueprint/formula";
import type {
  CellFormat,
  ChartBlueprint,
  ColumnBlueprint,
  ConditionalFormatBlueprint,
  FormattedRange,
  NameBlueprint,
  PrintBlueprint,
  Rect,
  SheetBlueprint,
  SheetId,
  TableBlueprint,
  TableId,
  ValidationBlueprint,
  WorkbookBlueprint,
} from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { bodyRows } from "../apply/table";
import type { MadeSheet } from "../requestDraft";

/** Adjacent columns of a table, by their captions: with them a decoration is found after rows or columns have moved. */
export interface DecoratedColumns {
  readonly table: TableId;
  readonly captions: readonly string[];
}

/** The parts of a chart that Excel may refuse one by one. */
export type ChartPart =
  | "title"
  | "position"
  | "legend"
  | "frame"
  | "series"
  | "markers"
  | "labels"
  | "blanks"
  | "valueAxis"
  | "gridlines"
  | "categoryAxis"
  | "axisFont"
  | "categoryOrder";

/** A piece of decoration, which Excel takes or refuses on its own. Plain data, so that it can be kept for later. */
export type Decoration = { readonly sheet: MadeSheet } & (
  | {
      readonly kind: "validation";
      readonly range: Rect;
      readonly columns?: DecoratedColumns;
      readonly validation: ValidationBlueprint;
    }
  | {
      readonly kind: "cellFormat";
      readonly range: Rect;
      readonly columns?: DecoratedColumns;
      readonly format: CellFormat;
    }
  /** of whole sheet columns: below the table nothing of it may show */
  | {
      readonly kind: "columnFormat";
      readonly range: Rect;
      readonly columns: DecoratedColumns;
      readonly format: CellFormat;
    }
  | {
      readonly kind: "conditionalFormat";
      readonly range: Rect;
      readonly columns?: DecoratedColumns;
      readonly conditional: ConditionalFormatBlueprint;
      /** its priority among those of its sheet, 0 for the first */
      readonly priority: number;
      /** added after the others of its sheet, so that the priority has to be set */
      readonly isLate?: true;
    }
  /** names that Excel has turned from a reference to a column of a table into fixed cells */
  | { readonly kind: "nameReference"; readonly names: readonly NameBlueprint[] }
  | { readonly kind: "tableStyle"; readonly table: TableId; readonly style: string }
  | {
      readonly kind: "columnWidth";
      readonly first: number;
      readonly columns: number;
      readonly width: number;
      /** where they are the columns of a table, wherever it is */
      readonly of?: DecoratedColumns;
    }
  | { readonly kind: "rowHeight"; readonly row: number; readonly rows: number; readonly height: number }
  | { readonly kind: "mergedCells"; readonly range: Rect }
  | { readonly kind: "frozenPanes"; readonly rows: number; readonly columns: number }
  | { readonly kind: "gridlines"; readonly shown: boolean }
  | { readonly kind: "chart"; readonly chart: ChartBlueprint }
  | { readonly kind: "chartSetting"; readonly chart: ChartBlueprint; readonly part: ChartPart }
  | { readonly kind: "pageFit"; readonly print: PrintBlueprint }
  | { readonly kind: "pageSetup"; readonly print: PrintBlueprint }
  | { readonly kind: "tabColor"; readonly color: string }
  /** of all sheets, first to last; `sheet` is the first */
  | { readonly kind: "sheetOrder"; readonly order: readonly SheetId[] }
  | { readonly kind: "hiddenSheet" }
  | { readonly kind: "openingSheet" }
  | { readonly kind: "protection" }
  /** only where a sheet is decorated later */
  | { readonly kind: "unprotection" }
);

export type DecorationKind = Decoration["kind"];

/** What Excel refuses together: the kind of a decoration, for charts with the part. */
export function groupOf(decoration: Decoration): string {
  return decoration.kind === "chartSetting" ? `${decoration.kind} ${decoration.part}` : decoration.kind;
}

/** The rules that cells refuse entries by: those of tables' columns, then those of other cells. */
export function validationsOf(sheet: SheetBlueprint): Decoration[] {
  const inTables = sheet.tables.flatMap((table) =>
    table.columns.flatMap(({ caption, validation }, index) =>
      validation
        ? [
            {
              range: bodyOf(table, index),
              columns: { table: table.id, captions: [caption] },
              validation,
            },
          ]
        : [],
    ),
  );
  return [...inTables, ...sheet.validations].map((found) => ({
    kind: "validation",
    sheet: sheet.id,
    ...found,
  }));
}

/** The formats of whole columns, then those of a sheet's cells, then those of its tables' columns, which lie over them. */
export function formatsOf(sheet: SheetBlueprint): Decoration[] {
  return [
    ...sheet.tables.flatMap((table) => wholeColumnFormatsOf(sheet, table)),
    ...joinedFormats(sheet.formats).map(({ range, format }): Decoration => ({
      kind: "cellFormat",
      sheet: sheet.id,
      range,
      format,
    })),
    ...sheet.tables.flatMap((table) => tableFormatsOf(sheet, table)),
  ];
}

/** Excel's defaults of what a whole column may have, for the cells above the body of a table. */
const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
};

/** The formats of a table's whole columns, each followed by the defaults for the cells above the table's body. */
function wholeColumnFormatsOf({ id }: SheetBlueprint, table: TableBlueprint): Decoration[] {
  const wholeFormat = ({ format, formatsWholeColumn }: ColumnBlueprint) =>
    formatsWholeColumn ? format : undefined;
  return runsOf(table.columns, wholeFormat).flatMap(({ first, columns, value }): Decoration[] => {
    if (value === undefined) return [];
    const rows = { row: 0, column: table.column + first, columns };
    return [
      {
        kind: "columnFormat",
        sheet: id,
        range: { ...rows, rows: SHEET_ROWS },
        columns: columnsOf(table, first, columns),
        format: value,
      },
      { kind: "cellFormat", sheet: id, range: { ...rows, rows: table.row + 1 }, format: DEFAULT_FORMAT },
    ];
  });
}

function columnsOf(table: TableBlueprint, first: number, columns: number): DecoratedColumns {
  return {
    table: table.id,
    captions: table.columns.slice(first, first + columns).map(({ caption }) => caption),
  };
}

/** The style of a table and the formats of its columns. */
function tableFormatsOf(sheet: SheetBlueprint, table: TableBlueprint): Decoration[] {
  const format = (first: number, columns: number, cellFormat: CellFormat): Decoration => ({
    kind: "cellFormat",
    sheet: sheet.id,
    range: { ...bodyOf(table, first), columns },
    columns: columnsOf(table, first, columns),
    format: cellFormat,
  });
  const bodyFormats = table.columns.map(({ format: own, formatsWholeColumn }) =>
    formatsWholeColumn ? undefined : own,
  );
  return [
    { kind: "tableStyle", sheet: sheet.id, table: table.id, style: table.style },
    ...runsOf(bodyFormats, withoutSides).flatMap(({ first, columns, value }) =>
      value === undefined ? [] : [format(first, columns, value)],
    ),
    // A border between two columns is the left border of the second.
    ...bodyFormats.flatMap((own, index) => {
      const sides = sidesOf(own, bodyFormats[index + 1]);
      return sides === undefined ? [] : [format(index, 1, sides)];
    }),
  ];
}

/** Widths, heights, merged cells, frozen rows and gridlines of a sheet. */
export function layoutOf(sheet: SheetBlueprint): Decoration[] {
  const of = { sheet: sheet.id };
  return [
    ...runsOf(sheet.columnWidths, (width) => width).map(({ first, columns, value }): Decoration => ({
      ...of,
      kind: "columnWidth",
      first,
      columns,
      width: value,
    })),
    ...joinedHeights(sheet.rowHeights).map((height): Decoration => ({ ...of, kind: "rowHeight", ...height })),
    ...sheet.merges.map((range): Decoration => ({ ...of, kind: "mergedCells", range })),
    ...(sheet.freeze ? [{ ...of, kind: "frozenPanes", ...sheet.freeze } as const] : []),
    { ...of, kind: "gridlines", shown: sheet.gridlines },
  ];
}

/** The conditional formats of a sheet; each new one is put before those added earlier. */
export function conditionalFormatsOf(sheet: SheetBlueprint): Decoration[] {
  const all = [
    ...sheet.tables.flatMap((table) => [
      ...runsOf(table.columns, alwaysApplied).flatMap(({ first, columns, value }) =>
        value.map((conditional) => ({
          range: { ...bodyOf(table, first), columns },
          columns: columnsOf(table, first, columns),
          conditional,
        })),
      ),
      ...table.columns.flatMap((column, index) =>
        (column.conditionals ?? [])
          .filter(({ formula }) => formula !== ALWAYS)
          .map((conditional) => ({
            range: bodyOf(table, index),
            columns: columnsOf(table, index, 1),
            conditional,
          })),
      ),
    ]),
    ...sheet.conditionals,
  ];
  return all.map((found, index) => ({
    kind: "conditionalFormat",
    sheet: sheet.id,
    ...found,
    priority: all.length - 1 - index,
  }));
}

/** The conditional formats of a column that are the same for each of its cells: adjacent columns share one. */
function alwaysApplied({ conditionals = [] }: ColumnBlueprint): readonly ConditionalFormatBlueprint[] {
  return conditionals.filter(({ formula }) => formula === ALWAYS);
}

/** The charts of a sheet, each followed by its settings. */
export function chartsOf(sheet: SheetBlueprint): Decoration[] {
  return sheet.charts.flatMap((chart): Decoration[] => {
    const setting = (part: ChartPart): Decoration => ({
      kind: "chartSetting",
      sheet: sheet.id,
      chart,
      part,
    });
    return [
      { kind: "chart", sheet: sheet.id, chart },
      ...(["title", "position", "legend"] as const).map(setting),
      ...(chart.frame === false ? [setting("frame")] : []),
      ...seriesPartsOf(chart).map(setting),
      ...(chart.blanks ? [setting("blanks")] : []),
      ...(chart.type === "Doughnut" ? [] : axisPartsOf(chart).map(setting)),
    ];
  });
}

/** Lines before markers: Excel may change both with the line. */
function seriesPartsOf({ series = [] }: ChartBlueprint): ChartPart[] {
  return [
    "series",
    ...(series.some(({ marker }) => marker) ? ["markers" as const] : []),
    ...(series.some(({ labels }) => labels) ? ["labels" as const] : []),
  ];
}

function axisPartsOf({ valueAxis, categoryAxis, axisFont, reverseCategories }: ChartBlueprint): ChartPart[] {
  return [
    ...(valueAxis ? ["valueAxis" as const] : []),
    ...(valueAxis?.gridlines === undefined ? [] : ["gridlines" as const]),
    ...(categoryAxis ? ["categoryAxis" as const] : []),
    ...(axisFont ? ["axisFont" as const] : []),
    ...(reverseCategories === undefined ? [] : ["categoryOrder" as const]),
  ];
}

/** The print settings of a sheet: the scale first, since Excel forgets page breaks where a sheet is fitted to pages. */
export function printOf({ id, print }: SheetBlueprint): Decoration[] {
  return [
    { kind: "pageFit", sheet: id, print },
    { kind: "pageSetup", sheet: id, print },
  ];
}

/** What ends a build: the order of the sheets, which are hidden, which is open, and the protection, after all else. */
export function endOf({ sheets, opensOn }: WorkbookBlueprint): Decoration[] {
  return [
    ...sheets.map(({ id, tabColor }): Decoration => ({ kind: "tabColor", sheet: id, color: tabColor })),
    { kind: "sheetOrder", sheet: elementAt(sheets, 0).id, order: sheets.map(({ id }) => id) },
    { kind: "openingSheet", sheet: opensOn },
    ...sheets.flatMap(({ id, visible }): Decoration[] =>
      visible ? [] : [{ kind: "hiddenSheet", sheet: id }],
    ),
    ...sheets.flatMap(({ id, protect }): Decoration[] =>
      protect ? [{ kind: "protection", sheet: id }] : [],
    ),
  ];
}

function bodyOf(table: TableBlueprint, index: number): Rect {
  return { row: table.row + 1, column: table.column + index, rows: bodyRows(table), columns: 1 };
}

interface Run<Value> {
  readonly first: number;
  readonly columns: number;
  readonly value: Value;
}

/** Adjacent elements of the same value. */
function runsOf<Element, Value>(
  elements: readonly Element[],
  valueOf: (element: Element) => Value,
): Run<Value>[] {
  const runs: { first: number; columns: number; value: Value; key: string }[] = [];
  elements.forEach((element, index) => {
    const value = valueOf(element);
    const key = JSON.stringify(value) ?? "";
    const last = runs.at(-1);
    if (last?.key === key) last.columns += 1;
    else runs.push({ first: index, columns: 1, value, key });
  });
  return runs;
}

/** The borders between and beside columns. */
const SIDES: readonly string[] = ["EdgeLeft", "EdgeRight", "InsideVertical"];

/** A format without the borders at the left and at the right; undefined for none. */
function withoutSides(format: CellFormat | undefined): CellFormat | undefined {
  if (!format?.borders) return format;
  const borders = Object.entries(format.borders).filter(([edge]) => !SIDES.includes(edge));
  return { ...format, borders: Object.fromEntries(borders) };
}

/** The borders of a column that are drawn at its sides; that at the right is drawn with the next column, if it has one. */
function sidesOf(format: CellFormat | undefined, next: CellFormat | undefined): CellFormat | undefined {
  const { EdgeLeft, EdgeRight } = format?.borders ?? {};
  const right = next?.borders?.EdgeLeft === undefined ? EdgeRight : undefined;
  if (EdgeLeft === undefined && right === undefined) return undefined;
  return {
    borders: {
      ...(EdgeLeft === undefined ? {} : { EdgeLeft }),
      ...(right === undefined ? {} : { EdgeRight: right }),
    },
  };
}

/** Joins formats without borders that follow one another and continue the rectangle above. */
function joinedFormats(formats: readonly FormattedRange[]): FormattedRange[] {
  const joined: FormattedRange[] = [];
  for (const each of formats) {
    const last = joined.at(-1);
    const { range, format } = each;
    const continues =
      last !== undefined &&
      format.borders === undefined &&
      last.range.column === range.column &&
      last.range.columns === range.columns &&
      last.range.row + last.range.rows === range.row &&
      JSON.stringify(last.format) === JSON.stringify(format);
    if (continues)
      joined[joined.length - 1] = {
        range: { ...last.range, rows: last.range.rows + range.rows },
        format,
      };
    else joined.push(each);
  }
  return joined;
}

/** Joins the heights of rows that follow one another. */
function joinedHeights(
  heights: SheetBlueprint["rowHeights"],
): { readonly row: number; readonly rows: number; readonly height: number }[] {
  const joined: { row: number; rows: number; height: number }[] = [];
  for (const { row, rows = 1, height } of heights) {
    const last = joined.at(-1);
    if (last && last.height === height && last.row + last.rows === row) last.rows += rows;
    else joined.push({ row, rows, height });
  }
  return joined;
}
