/** The top of the tracker: the two cells that people may change, and the sums of what was reported. */
import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { itemName, listName, NAMES } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { CellBlock, FormattedRange, Rect, SheetBlueprint } from "../../types";
import { listOf, validation } from "../../validation";
import { completenessSentence, completenessSums } from "./completeness";
import { LINE_COLUMN, SUMS_COLUMN } from "./layout";
import { monthsBlock } from "./periods";

type ChoiceId = "frequency" | "partner";

/** The columns of the choices, each after that of its label. */
const CHOICE_COLUMNS: Readonly<Record<ChoiceId, number>> = { frequency: 1, partner: LINE_COLUMN + 1 };
const CHOICE_IDS = Object.keys(CHOICE_COLUMNS) as ChoiceId[];
const HELP = { frequency: "frequencyHelp", partner: "partnerHelp" } as const;
/** A partner's name is longer than a period is wide. */
const PARTNER_COLUMNS = 3;

/** The cell of a choice. */
export function choiceCell(page: Page, choice: ChoiceId): Rect {
  return { ...page.cellsOf("choices", "cells"), column: CHOICE_COLUMNS[choice], rows: 1, columns: 1 };
}

/** The frequency and the partner that the page shows. */
export function choices(context: Context): PageSection {
  const { localize } = context;
  return {
    id: "choices",
    rows: [{ part: "cells", height: 22 }, { part: "help" }],
    content(_, page) {
      const texts = localize(SHEETS_TRACKER_TEXTS);
      const help = page.cellsOf("choices", "help");
      const partner = { ...choiceCell(page, "partner"), columns: PARTNER_COLUMNS };
      return {
        blocks: [
          ...CHOICE_IDS.flatMap((id) =>
            choiceTexts(choiceCell(page, id), texts[id], { row: help.row, text: texts[HELP[id]] }),
          ),
          monthsBlock(page),
        ],
        formats: [
          ...CHOICE_IDS.flatMap((id) => choiceFormats(choiceCell(page, id))),
          { range: help, format: { ...CELL_FORMATS.hint, wrap: false } },
          { range: partner, format: CELL_FORMATS.entry },
        ],
        merges: [partner],
        validations: choiceValidations(page, context),
      };
    },
  };
}

/** The label of a choice, in the column before it, and below it what can be chosen. */
export function choiceTexts(
  { row, column }: Rect,
  label: string,
  help: { readonly row: number; readonly text: string },
): readonly CellBlock[] {
  return [
    { row, column: column - 1, cells: [[label]] },
    { row: help.row, column, cells: [[help.text]] },
  ];
}

/** The formats of a choice and of its label, in the column before it. */
export function choiceFormats(cell: Rect): readonly FormattedRange[] {
  return [
    { range: { ...cell, column: cell.column - 1 }, format: CELL_FORMATS.label },
    {
      range: cell,
      format: { ...CELL_FORMATS.entry, vertical: "Center", numberFormat: "@", horizontal: "Left" },
    },
  ];
}

function choiceValidations(page: Page, { language, localize }: Context): SheetBlueprint["validations"] {
  const make = (id: ChoiceId, source: string) => ({
    range: choiceCell(page, id),
    validation: validation(
      listOf(source),
      id === "partner" ? "partner" : "list",
      language,
      localize(SHEETS_TRACKER_TEXTS)[id],
      localize(SHEETS_TRACKER_TEXTS)[HELP[id]],
    ),
  });
  return [make("frequency", `=${listName("frequency")}`), make("partner", `=${NAMES.partnerNames}`)];
}

/** The sums, in cells off the printed page. */
export const SUMS = [
  "reportsLatest",
  "reportsLatestDue",
  "reportsAll",
  "reportsAllDue",
  "reportsIrregular",
  "reportsMissing",
] as const satisfies readonly (keyof typeof SHEET_CELLS)[];

/** The cell of a sum. */
export function sumCell(page: Page, sum: (typeof SUMS)[number]): Rect {
  return { ...page.cellsOf("summary"), column: SUMS_COLUMN + SUMS.indexOf(sum), rows: 1, columns: 1 };
}

/** One sentence on how much of what was due was reported. */
export function summary(context: Context): PageSection {
  return {
    id: "summary",
    rows: [{ height: 18 }],
    content({ row, column }, page) {
      const { latest, latestDue, all, allDue } = completenessSums(page, context);
      const irregular = `COUNTIFS(${context.refs.column("Observations", "state")},${itemName("observationState", "noPeriodEnd")})`;
      const missing = `SUM(${context.refs.column("Indicators", "missing")})`;
      const text = completenessSentence(
        context,
        {
          latest: SHEET_CELLS.reportsLatest,
          latestDue: SHEET_CELLS.reportsLatestDue,
          all: SHEET_CELLS.reportsAll,
          allDue: SHEET_CELLS.reportsAllDue,
          irregular: SHEET_CELLS.reportsIrregular,
        },
        page,
      );
      return {
        blocks: [
          {
            row,
            column: SUMS_COLUMN,
            cells: [[latest, latestDue, all, allDue, irregular, missing].map((sum) => `=${sum}`)],
          },
          { row, column, cells: [[text]] },
        ],
        formats: [{ range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.text }],
      };
    },
  };
}
