import { valueOf } from "../entries";
import type { Context } from "../context";
import { cellAddress, nameOfBox, quoted } from "../formula";
import { COLOURS, FORMATS, LOOKS, shareFormat, stateConditionals, TEXT_FORMAT_LIMIT } from "../look";
import { NAMES, profileName, listName } from "../names";
import { printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { PROFILE_CELLS, type ProfileCell } from "../profile";
import { isUnusableDay, isUsableDay } from "../reportDate";
import { ALERTS } from "../text/alerts";
import { INITIATIVE_TEXT } from "../text/initiative";
import { SHEETS } from "../text/sheets";
import type { CellBlock, LookedBox, NameBlueprint, SheetBlueprint, ValidationBlueprint } from "../types";
import { dateRule, decimalRule, lengthRule, listOf, validation, wholeRule } from "../validation";
import type { ListId } from "../vocabulary";

const LABELS = 1;
const VALUES = 2;
const HELP = 3;
const WIDTHS = [2, 38, 62, 80];
const TALL = 78;
const SHORT = 34;

/** Defaults of the rules; docs/rules.md gives them. */
export const DEFAULTS = { stalenessLimit: 90, near: 0.6, tolerance: 0.05 } as const;

const PROFILE_TITLE_ROW = 3;
const FIRST_PROFILE_ROW = PROFILE_TITLE_ROW + 1;
const LIMITS = ["reportDate", "stalenessLimit"] as const;
const PROFILE = PROFILE_CELLS.filter(({ property }) => !isLimit(property));
const RULES_TITLE_ROW = FIRST_PROFILE_ROW + PROFILE.length + 1;
const REPORT_DATE_ROW = RULES_TITLE_ROW + 1;
const AS_OF_ROW = REPORT_DATE_ROW + 1;
const STALENESS_ROW = AS_OF_ROW + 1;
const NEAR_ROW = STALENESS_ROW + 1;
const TOLERANCE_ROW = NEAR_ROW + 1;

function isLimit(property: string): boolean {
  return LIMITS.some((limit) => limit === property);
}

function rowOf({ property }: ProfileCell): number {
  if (property === "reportDate") return REPORT_DATE_ROW;
  if (property === "stalenessLimit") return STALENESS_ROW;
  return FIRST_PROFILE_ROW + PROFILE.findIndex((cell) => cell.property === property);
}

/** The profile, the report date and the limits by which the workbook judges. */
export function initiativeSheet(context: Context): SheetBlueprint {
  const { say } = context;
  return {
    id: "initiative",
    name: say(SHEETS.initiative.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: PROFILE_TITLE_ROW, height: 26 },
      { row: RULES_TITLE_ROW, height: 26 },
      ...PROFILE_CELLS.map((cell) => ({ row: rowOf(cell), height: cell.tall ? TALL : SHORT })),
      { row: AS_OF_ROW, height: SHORT },
      { row: NEAR_ROW, height: SHORT },
      { row: TOLERANCE_ROW, height: SHORT },
    ],
    blocks: [titleBlock("initiative", context, LABELS), ...textBlocks(context)],
    entries: entryBlocks(context),
    looks: [...titleLooks(LABELS), ...cellLooks(context)],
    merges: [],
    tables: [],
    validations: validations(context),
    conditionals: stateConditionals(cellAddress(REPORT_DATE_ROW, HELP)).map((conditional) => ({
      box: { row: REPORT_DATE_ROW, column: HELP, rows: 1, columns: 1 },
      conditional,
    })),
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: printOf(context, { pagesTall: 1 }),
    protect: false,
  };
}

/** The names of the profile's cells and of the limits. */
export function initiativeNames({ say }: Context): readonly NameBlueprint[] {
  const sheet = say(SHEETS.initiative.name);
  const named = (name: string, row: number): NameBlueprint => ({
    name,
    formula: nameOfBox(sheet, { row, column: VALUES, rows: 1, columns: 1 }),
  });
  return [
    ...PROFILE_CELLS.map((cell) => named(profileName(cell.property), rowOf(cell))),
    named(NAMES.asOf, AS_OF_ROW),
    named(NAMES.near, NEAR_ROW),
    named(NAMES.tolerance, TOLERANCE_ROW),
  ];
}

function textBlocks({ say }: Context): readonly CellBlock[] {
  const pinned = cellAddress(REPORT_DATE_ROW, VALUES);
  const line = (row: number, cells: CellBlock["cells"][number]): CellBlock => ({
    row,
    column: LABELS,
    cells: [cells],
  });
  return [
    line(PROFILE_TITLE_ROW, [say(INITIATIVE_TEXT.profile)]),
    line(RULES_TITLE_ROW, [say(INITIATIVE_TEXT.rules)]),
    ...PROFILE_CELLS.flatMap((cell) => [
      line(rowOf(cell), [say(cell.label)]),
      { row: rowOf(cell), column: HELP, cells: [[helpOf(cell, say)]] },
    ]),
    line(AS_OF_ROW, [
      say(INITIATIVE_TEXT.asOf),
      `=IF(${isUsableDay(pinned)},INT(${pinned}),TODAY())`,
      say(INITIATIVE_TEXT.asOfHelp),
    ]),
    line(NEAR_ROW, [say(INITIATIVE_TEXT.near), DEFAULTS.near, say(INITIATIVE_TEXT.nearHelp)]),
    line(TOLERANCE_ROW, [
      say(INITIATIVE_TEXT.tolerance),
      DEFAULTS.tolerance,
      say(INITIATIVE_TEXT.toleranceHelp),
    ]),
  ];
}

/** The help of a cell; the report date's gives way to a warning when what stands there is not read. */
function helpOf({ property, help }: ProfileCell, say: Context["say"]): string {
  if (property !== "reportDate") return say(help);
  const warning = quoted(say(INITIATIVE_TEXT.notADate));
  return `=IF(${isUnusableDay(profileName(property))},${warning},${quoted(say(help))})`;
}

function entryBlocks({ file, language }: Context): readonly CellBlock[] {
  const profile = {
    ...file.initiative,
    stalenessLimit: file.initiative.stalenessLimit ?? DEFAULTS.stalenessLimit,
  };
  return PROFILE_CELLS.map((cell) => ({
    row: rowOf(cell),
    column: VALUES,
    cells: [[valueOf(cell.kind, profile[cell.property], language)]],
  }));
}

function cellLooks({ language }: Context): readonly LookedBox[] {
  const at = (row: number, column: number, rows = 1) => ({ row, column, rows, columns: 1 });
  const rows = [...PROFILE_CELLS.map(rowOf), AS_OF_ROW, NEAR_ROW, TOLERANCE_ROW];
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  return [
    { box: at(first, LABELS, count), look: LOOKS.label },
    { box: at(first, HELP, count), look: { ...LOOKS.lead, indent: 1 } },
    { box: at(PROFILE_TITLE_ROW, LABELS), look: LOOKS.section },
    { box: at(RULES_TITLE_ROW, LABELS), look: LOOKS.section },
    ...PROFILE_CELLS.map((cell) => ({
      box: at(rowOf(cell), VALUES),
      look: {
        ...LOOKS.entry,
        wrap: true,
        horizontal: "Left" as const,
        ...(cell.kind === "date" && { numberFormat: FORMATS.date }),
        ...(cell.kind === "text" && isShort(cell) && { numberFormat: "@" }),
      },
    })),
    {
      box: at(AS_OF_ROW, VALUES),
      look: { ...LOOKS.computed, horizontal: "Left", numberFormat: FORMATS.date },
    },
    { box: at(NEAR_ROW, VALUES), look: { ...LOOKS.entry, horizontal: "Left", numberFormat: "0.00" } },
    {
      box: at(TOLERANCE_ROW, VALUES),
      look: { ...LOOKS.entry, horizontal: "Left", numberFormat: shareFormat(language) },
    },
  ];
}

/** Excel shows #### for more in a cell of text format. */
function isShort({ longest = 0 }: ProfileCell): boolean {
  return longest <= TEXT_FORMAT_LIMIT;
}

function validations(context: Context): SheetBlueprint["validations"] {
  const { language, say } = context;
  const at = (row: number) => ({ row, column: VALUES, rows: 1, columns: 1 });
  const share = { minimum: 0, maximum: 1 };
  const limit = (row: number, title: keyof typeof INITIATIVE_TEXT, help: keyof typeof INITIATIVE_TEXT) => ({
    box: at(row),
    validation: validation(
      decimalRule(share.minimum, share.maximum),
      ALERTS.range,
      language,
      say(INITIATIVE_TEXT[title]),
      INITIATIVE_TEXT[help],
      share,
    ),
  });
  return [
    ...PROFILE_CELLS.map((cell) => ({ box: at(rowOf(cell)), validation: profileValidation(cell, context) })),
    limit(NEAR_ROW, "near", "nearHelp"),
    limit(TOLERANCE_ROW, "tolerance", "toleranceHelp"),
  ];
}

function profileValidation(cell: ProfileCell, { language, say }: Context): ValidationBlueprint {
  const make = (
    rule: ValidationBlueprint["rule"],
    alert: keyof typeof ALERTS,
    figures: Readonly<Record<string, number>> = {},
  ) => validation(rule, ALERTS[alert], language, say(cell.label), cell.help, figures);
  if (cell.kind === "date") return make(dateRule(), "date");
  if (cell.kind.startsWith("list:")) {
    return make(listOf(`=${listName(cell.kind.slice("list:".length) as ListId)}`), "list");
  }
  if (cell.bounds) {
    const [minimum, maximum] = cell.bounds;
    return make(wholeRule(minimum, maximum), "range", { minimum, maximum });
  }
  const limit = cell.longest ?? 0;
  return make(lengthRule(limit), "length", { limit });
}
