import { phaseLabel, cellValueOf } from "../entries";
import type { Context } from "../context";
import { rangeAddress, cellAddress, entryText, isFilled, rangeReference, quoted } from "../formula";
import {
  COLOURS,
  NUMBER_FORMATS,
  CELL_FORMATS,
  shareFormat,
  statusConditionals,
  TEXT_FORMAT_LIMIT,
} from "../cellFormats";
import { matchPosition } from "../lookups";
import { listName, NAMES, thresholdValue } from "../names";
import { dateline, printSettings, TITLE_HEIGHTS, TITLE_ROW, titleBlock, titleFormats } from "../sheetFrame";
import { ENTRY_CELLS, ENTRY_GROUPS, PHASE_LABEL_CELLS, type EntryCell, type EntryGroup } from "../profile";
import { isUnusableDay, isUsableDay } from "../reportDate";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import { SHEETS_INITIATIVE_TEXTS } from "../../languages/texts/sheets/initiative";
import { fillThreshold, isReadable, type Threshold } from "../thresholds";
import type {
  Rect,
  CellBlock,
  CellFormat,
  FormattedRange,
  NameBlueprint,
  SheetBlueprint,
  ValidationBlueprint,
} from "../types";
import {
  type AlertId,
  dateRule,
  decimalRule,
  lengthRule,
  listOf,
  nameRule,
  isUnique,
  validation,
  wholeRule,
} from "../validation";
import { labelsOf, type ListId } from "../../model/vocabulary";

/** The column of the labels of its entries. */
export const LABEL_COLUMN = 1;
const ENTRY_COLUMN = 2;
const IN_USE_COLUMN = 3;
const HELP_COLUMN = 4;
const WIDTHS = [2, 33, 36, 20, 50];
const FIRST_ROW = 3;
const LINE_HEIGHT = 15;
const PADDING = 5;
/** the number of characters that fit on a line */
const HELP_LINE = 55;
const ENTRY_LINE = 34;
const IN_USE_LINE = 18;
/** At this scale the sheet is one page wide on Letter and A4. */
const SCALE = 65;
/** The first of the thresholds that do not print: they say how the workbook judges, not who the initiative is. */
const SECOND_PAGE: EntryGroup["title"] = "progress";

/** The rows of titles, by group, and of cells, by name. */
const TITLE_ROWS = new Map<EntryGroup["title"], number>();
const ROWS = new Map<string, number>();
for (const { title, cells } of ENTRY_GROUPS) {
  const row = FIRST_ROW + ROWS.size + TITLE_ROWS.size * 2;
  TITLE_ROWS.set(title, row);
  for (const [index, { name }] of cells.entries()) ROWS.set(name, row + 1 + index);
}

function rowOf({ name }: Pick<EntryCell, "name">): number {
  const row = ROWS.get(name);
  if (row === undefined) throw new RangeError(`${name} has no row on the sheet`);
  return row;
}

function titleRowOf(title: EntryGroup["title"]): number {
  const row = TITLE_ROWS.get(title);
  if (row === undefined) throw new RangeError(`The group ${title} has no row on the sheet`);
  return row;
}

const cellAt = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
const entryOf = (cell: EntryCell) => cellAddress(rowOf(cell), ENTRY_COLUMN);
const CELLS_WITH_THRESHOLD = ENTRY_CELLS.filter(
  (cell): cell is EntryCell & { threshold: Threshold } => cell.threshold !== undefined,
);
const REPORT_DATE = cellOf("reportDate");
const PHASE = cellOf("phase");

function cellOf(property: string): EntryCell {
  const cell = ENTRY_CELLS.find(({ path }) => path.length === 1 && path[0] === property);
  if (!cell) throw new RangeError(`No cell holds ${property}`);
  return cell;
}

/** The sheet Initiative: profile, report date, thresholds and labels of the phases. */
export function initiativeSheet(context: Context): SheetBlueprint {
  const { localize } = context;
  const { block, format } = dateline(context, HELP_COLUMN);
  const helps = {
    row: FIRST_ROW,
    column: HELP_COLUMN,
    rows: Math.max(...ROWS.values()) - FIRST_ROW + 1,
    columns: 1,
  };
  return {
    id: "initiative",
    name: localize(SHEETS_HEADINGS_TEXTS).initiative.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [
      ...TITLE_HEIGHTS,
      ...[...TITLE_ROWS.values()].map((row) => ({ row, height: 28 })),
      ...ENTRY_CELLS.map((cell) => ({ row: rowOf(cell), height: heightOf(cell, context) })),
    ],
    blocks: [titleWithLegend(context), block, ...textBlocks(context), ...inUseBlocks()],
    entries: entryBlocks(context),
    formats: [...titleFormats(LABEL_COLUMN), format, ...cellFormats(context, helps)],
    merges: [],
    tables: [],
    validations: ENTRY_CELLS.map((cell) => ({
      range: cellAt(rowOf(cell), ENTRY_COLUMN),
      validation: validationOf(cell, context),
    })),
    conditionals: statusConditionals(cellAddress(helps.row, helps.column)).map((conditional) => ({
      range: helps,
      conditional,
    })),
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: {
      ...printSettings(context, {
        titleRows: TITLE_ROW,
        scale: SCALE,
        breaks: [titleRowOf(SECOND_PAGE)],
        isPart: true,
        area: { row: 0, column: 0, rows: titleRowOf(SECOND_PAGE), columns: WIDTHS.length },
      }),
      orientation: "Portrait",
    },
    protect: false,
  };
}

/** The defined names of the cells, and of the values that rules use. */
export function initiativeNames({ localize }: Context): readonly NameBlueprint[] {
  const sheet = localize(SHEETS_HEADINGS_TEXTS).initiative.name;
  const named = (name: string, cell: EntryCell, column: number): NameBlueprint => ({
    name,
    formula: rangeReference(sheet, cellAt(rowOf(cell), column)),
  });
  return [
    ...ENTRY_CELLS.map((cell) => named(cell.name, cell, ENTRY_COLUMN)),
    named(NAMES.asOf, REPORT_DATE, IN_USE_COLUMN),
    ...CELLS_WITH_THRESHOLD.map((cell) => named(thresholdValue(cell.threshold.id), cell, IN_USE_COLUMN)),
  ];
}

/** Title and lead, with a legend that explains thresholds too. */
function titleWithLegend(context: Context): CellBlock {
  const { cells, ...position } = titleBlock("initiative", context, LABEL_COLUMN);
  return { ...position, cells: [...cells.slice(0, -1), [context.localize(SHEETS_INITIATIVE_TEXTS).legend]] };
}

function textBlocks(context: Context): readonly CellBlock[] {
  const { localize } = context;
  return ENTRY_GROUPS.flatMap(({ title, cells }) => [
    { row: titleRowOf(title), column: LABEL_COLUMN, cells: [[localize(SHEETS_INITIATIVE_TEXTS)[title]]] },
    ...(cells.some(hasValueInUse)
      ? [
          {
            row: titleRowOf(title),
            column: IN_USE_COLUMN,
            cells: [[localize(SHEETS_INITIATIVE_TEXTS).inUse]],
          },
        ]
      : []),
    ...cells.flatMap((cell, index) => [
      { row: rowOf(cell), column: LABEL_COLUMN, cells: [[localize(cell.label)]] },
      // A help text that adjacent cells share is written once.
      ...(cells[index - 1]?.help === cell.help
        ? []
        : [{ row: rowOf(cell), column: HELP_COLUMN, cells: [[liveHelpOf(cell, context)]] }]),
    ]),
  ]);
}

function hasValueInUse(cell: EntryCell): boolean {
  return cell === REPORT_DATE || cell.threshold !== undefined || cell.defaultPosition !== undefined;
}

/** The values that rules use: the entered ones if they are valid, else the defaults. */
function inUseBlocks(): readonly CellBlock[] {
  const inUse = (cell: EntryCell, readable: string, value: string, otherwise: string): CellBlock => ({
    row: rowOf(cell),
    column: IN_USE_COLUMN,
    cells: [[`=IF(${readable},${value},${otherwise})`]],
  });
  const day = entryOf(REPORT_DATE);
  return [
    inUse(REPORT_DATE, isUsableDay(day), `INT(${day})`, "TODAY()"),
    ...CELLS_WITH_THRESHOLD.map((cell) =>
      inUse(
        cell,
        isReadable(entryOf(cell), cell.threshold),
        entryOf(cell),
        String(cell.threshold.defaultValue),
      ),
    ),
    ...ENTRY_CELLS.flatMap((cell) => {
      const list = listIdOf(cell);
      const { defaultPosition } = cell;
      return list === undefined || defaultPosition === undefined
        ? []
        : [labelInUse(cell, list, defaultPosition)];
    }),
  ];
}

/** The label of a list that the cell holds, else the default one. */
function labelInUse(cell: EntryCell, id: ListId, defaultPosition: number): CellBlock {
  const list = listName(id);
  const position = matchPosition(entryText(entryOf(cell)), list);
  const formula = `=INDEX(${list},IFERROR(${position},${defaultPosition}))`;
  return { row: rowOf(cell), column: IN_USE_COLUMN, cells: [[formula]] };
}

/** The list of a cell; undefined for a cell that is not a choice. */
function listIdOf({ kind }: EntryCell): ListId | undefined {
  return kind.startsWith("list:") ? (kind.slice("list:".length) as ListId) : undefined;
}

/** The help of a cell; a warning replaces it while the cell holds an invalid value. */
function liveHelpOf(cell: EntryCell, context: Context): string {
  const help = helpOf(cell, context);
  const withWarning = (condition: string, warning: string) =>
    `=IF(${condition},${quoted(warning)},${quoted(help)})`;
  const entry = entryOf(cell);
  if (cell === REPORT_DATE)
    return withWarning(isUnusableDay(entry), context.localize(SHEETS_INITIATIVE_TEXTS).notADate);
  if (cell === PHASE) {
    const isKnownPhase = `SUMPRODUCT(--(${listName("phase")}=${entryText(entry)}))>0`;
    return withWarning(
      `AND(${isFilled(entry)},NOT(${isKnownPhase}))`,
      context.localize(SHEETS_INITIATIVE_TEXTS).unknownPhase,
    );
  }
  const { threshold } = cell;
  if (!threshold) return help;
  const warning =
    context.localize(SHEETS_INITIATIVE_TEXTS)[threshold.whole ? "notWholeNumber" : "outOfBounds"];
  return withWarning(
    `AND(${isFilled(entry)},NOT(${isReadable(entry, threshold)}))`,
    fillThreshold(warning, threshold, context.language),
  );
}

function helpOf({ help, threshold }: EntryCell, { language }: Context): string {
  return threshold ? fillThreshold(help[language], threshold, language) : help[language];
}

function heightOf(cell: EntryCell, context: Context): number {
  const helpLines = Math.ceil(helpOf(cell, context).length / HELP_LINE);
  return Math.max(helpLines, cell.lines ?? 1, labelLines(cell, context)) * LINE_HEIGHT + PADDING;
}

/** How many lines the longest label of a list takes in the cell, or in the narrower cell of the value in use. */
function labelLines(cell: EntryCell, { language }: Context): number {
  const list = listIdOf(cell);
  if (list === undefined) return 1;
  const longest = Math.max(...labelsOf(list, language).map(({ length }) => length));
  return Math.ceil(longest / (cell.defaultPosition === undefined ? ENTRY_LINE : IN_USE_LINE));
}

function entryBlocks({ file: { initiative }, language }: Context): readonly CellBlock[] {
  return ENTRY_CELLS.map((cell) => {
    const [property, part] = cell.path;
    const propertyValue: unknown = initiative[property];
    const entered =
      part === undefined
        ? propertyValue
        : (propertyValue as Readonly<Record<string, unknown>> | undefined)?.[part];
    const value = entered ?? cell.threshold?.defaultValue;
    const shown =
      cell === PHASE && initiative.phase !== undefined
        ? phaseLabel(initiative, initiative.phase, language)
        : cellValueOf(cell.kind, value, language);
    return { row: rowOf(cell), column: ENTRY_COLUMN, cells: [[shown]] };
  });
}

function cellFormats({ language }: Context, helps: Rect): readonly FormattedRange[] {
  return [
    { range: { ...helps, column: LABEL_COLUMN }, format: CELL_FORMATS.label },
    { range: helps, format: { ...CELL_FORMATS.lead, indent: 1 } },
    ...[...TITLE_ROWS.values()].flatMap((row) => [
      { range: cellAt(row, LABEL_COLUMN), format: { ...CELL_FORMATS.section, wrap: false } },
      { range: cellAt(row, IN_USE_COLUMN), format: IN_USE_TITLE },
    ]),
    ...ENTRY_CELLS.map((cell) => ({
      range: cellAt(rowOf(cell), ENTRY_COLUMN),
      format: {
        ...CELL_FORMATS.entry,
        wrap: true,
        horizontal: "Left" as const,
        indent: 1,
        ...formatOf(cell, language),
      },
    })),
    ...ENTRY_CELLS.filter(hasValueInUse).map((cell) => ({
      range: cellAt(rowOf(cell), IN_USE_COLUMN),
      format: {
        ...CELL_FORMATS.computed,
        wrap: true,
        horizontal: "Center" as const,
        ...(cell === REPORT_DATE ? { numberFormat: NUMBER_FORMATS.date } : formatOf(cell, language)),
      },
    })),
  ];
}

const IN_USE_TITLE: CellFormat = { fontColor: COLOURS.muted, horizontal: "Center", vertical: "Bottom" };

function formatOf({ kind, threshold, maxLength }: EntryCell, language: Context["language"]): CellFormat {
  if (kind === "date") return { numberFormat: NUMBER_FORMATS.date };
  if (threshold?.share) return { numberFormat: shareFormat(language).replace("0", "0.0") };
  // Values that formulas look up stay text; Excel shows #### for long texts in cells with the text format.
  const isText = kind === "indicator" || (kind === "text" && (maxLength ?? 0) <= TEXT_FORMAT_LIMIT);
  return isText ? { numberFormat: "@" } : {};
}

function validationOf(cell: EntryCell, context: Context): ValidationBlueprint {
  const { language, localize } = context;
  const make = (
    rule: ValidationBlueprint["rule"],
    alert: AlertId,
    values: Readonly<Record<string, number>> = {},
  ) => {
    const help = helpOf(cell, context);
    return validation(rule, alert, language, localize(cell.label), help, values);
  };
  if (cell.kind === "date") return make(dateRule(), "date");
  if (cell.kind === "indicator") return make(listOf(`=${NAMES.indicatorCodes}`), "indicator");
  const list = listIdOf(cell);
  if (list !== undefined) return make(listOf(`=${listName(list)}`), "list");
  const bounds = cell.threshold?.bounds ?? cell.bounds;
  if (bounds) {
    const [minimum, maximum] = bounds;
    const isWhole = cell.threshold === undefined || cell.threshold.whole === true;
    return make(isWhole ? wholeRule(minimum, maximum) : decimalRule(minimum, maximum), "range", {
      minimum,
      maximum,
    });
  }
  const limit = cell.maxLength ?? 0;
  if (PHASE_LABEL_CELLS.some(({ name }) => name === cell.name)) {
    return make(nameRule(entryOf(cell), limit, isUnique(PHASE_LABELS, entryOf(cell))), "unique", { limit });
  }
  return make(lengthRule(limit), "length", { limit });
}

/** The cells in which each label of a phase may occur once only. */
const PHASE_LABELS = rangeAddress({
  row: Math.min(...PHASE_LABEL_CELLS.map(rowOf)),
  column: ENTRY_COLUMN,
  rows: PHASE_LABEL_CELLS.length,
  columns: 1,
});
