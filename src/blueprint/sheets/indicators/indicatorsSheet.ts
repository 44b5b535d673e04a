import type { Language } from "../../../languages";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { COLOURS, NUMBER_FORMATS, CELL_FORMATS, shareFormat } from "../../cellFormats";
import { COLUMNS } from "../../columns";
import {
  columnsArea,
  datelineExpressions,
  LEAST_SCALE,
  printSettings,
  titleBlock,
  titleFormats,
} from "../../sheetFrame";
import { HEADER_ROW } from "../../table";
import type { Formulas } from "../../table";
import type { Rect, CellBlock, SheetBlueprint } from "../../types";
import { lookupKeyFormula } from "../data/keys";
import { entrySheet } from "../entrySheet";
import { groupGapFormulas } from "./groupGap";
import { judgedFormulas } from "./judged";
import { plausibleFormulas } from "./plausible";
import { valueFormulas } from "./values";
import { periodFormulas } from "./periods";
import { progressFormulas } from "./progress";
import { statusFormulas } from "./statuses";

const WIDTHS = {
  latestPeriod: 11,
  reporting: 12,
  expected: 12,
  latest: 11,
  provisional: 12,
  incoming: 20,
  overdue: 12,
  previousPeriod: 11,
  previous: 11,
  change: 11,
  plausible: 22,
  due: 11,
  way: 11,
  elapsed: 11,
  linearStatus: 24,
  required: 11,
  requiredStatus: 24,
  growth: 11,
  growthStatus: 24,
  needed: 11,
  achieved: 11,
  forecast: 11,
  status: 24,
  methods: 22,
  methodSentence: 32,
  targetCheck: 20,
  widestGap: 11,
  gapRatio: 11,
  groupSentence: 30,
  story: 20,
};

/**
 * The first and last of the columns that print beside code and name: they say how each indicator is doing. The figures
 * themselves are on tracker and scorecard.
 */
const PRINTED_COLUMNS = ["status", "groupSentence"] as const;

/** Where a baseline or a target is 0, growth has no sensible size: a ratio is not written out beyond 100. */
const RATIO_FORMAT = '[>=100]"> 100";[<=-100]"< −100";0.00';

/** Code and name stay at the left, on the screen and on paper. */
const FROZEN_COLUMNS = 2;

/** The initiative's name, over code and name. */
const NAME_CELLS: Rect = { row: 1, column: 0, rows: 1, columns: FROZEN_COLUMNS };

/** The definitions of the shared measures, and their progress. */
export function indicatorsSheet(context: Context): SheetBlueprint {
  const { language } = context;
  const frame = entrySheet(
    {
      sheet: "indicators",
      id: "Indicators",
      widths: WIDTHS,
      headerHeight: 48,
      minimumRows: 1,
      formulas: formulas(context),
      numberFormats: {
        latest: NUMBER_FORMATS.value,
        previous: NUMBER_FORMATS.value,
        change: NUMBER_FORMATS.value,
        needed: NUMBER_FORMATS.value,
        achieved: NUMBER_FORMATS.value,
        forecast: NUMBER_FORMATS.value,
        due: NUMBER_FORMATS.value,
        way: shareFormat(language),
        elapsed: shareFormat(language),
        widestGap: NUMBER_FORMATS.value,
        gapRatio: RATIO_FORMAT,
        required: RATIO_FORMAT,
        growth: rateFormat(language),
      },
      // Indented, to set it off from the number before it.
      formats: { groupSentence: { indent: 1 } },
      frozen: FROZEN_COLUMNS,
    },
    context,
  );
  return {
    ...frame,
    blocks: titleBlocks(context),
    formats: [
      ...frame.formats,
      {
        range: { row: 1, column: 0, rows: 2, columns: 1 },
        format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted },
      },
      ...titleFormats(FROZEN_COLUMNS).slice(1),
      { range: NAME_CELLS, format: { wrap: true } },
    ],
    // Two lines for a long name: it cannot overflow into the next cell, which has the introduction.
    rowHeights: [...frame.rowHeights, { row: NAME_CELLS.row, height: 34 }],
    merges: [NAME_CELLS],
    print: printSettings(context, {
      scale: LEAST_SCALE,
      isPart: true,
      titleRows: { from: 0, to: HEADER_ROW },
      titleColumns: { from: 0, to: FROZEN_COLUMNS - 1 },
      area: printedColumns(PRINTED_COLUMNS),
    }),
  };
}

/** The cells from one column of the table to another. */
function printedColumns([first, last]: readonly [string, string]): Rect {
  const [from, to] = [first, last].map((column) => COLUMNS.Indicators.findIndex(({ id }) => id === column));
  return columnsArea((to ?? 0) + 1, from);
}

/**
 * Title, initiative and report date above code and name, which are repeated on every page; introduction and legend
 * to the right, where no page cuts them off.
 */
function titleBlocks(context: Context): readonly CellBlock[] {
  const { row, column, cells } = titleBlock("indicators", context);
  const { name, date } = datelineExpressions(context);
  return [
    { row, column, cells: [...cells.slice(0, 1), [`=${name}`], [`=${date}`]] },
    { row: row + 1, column: FROZEN_COLUMNS, cells: cells.slice(1) },
  ];
}

/** A yearly rate, to a tenth of a percent; beyond tenfold it is not written out. */
function rateFormat(language: Language): string {
  const share = shareFormat(language);
  const { percentSign } = LANGUAGE_FORMATS[language];
  return `[>=10]"> 1000${percentSign}";[<=-10]"< −1000${percentSign}";${share.replace("0", "0.0")}`;
}

function formulas(context: Context): Formulas {
  const { refs } = context;
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const all = (id: string) => refs.column("Indicators", id);
  return {
    line: `=${refs.rowNumber("Indicators")}`,
    key: `=${entryText(thisCell("code"))}`,
    lookupKey: lookupKeyFormula(thisCell("key")),
    order: `=IF(${thisCell("key")}="",0,SUMPRODUCT((${all("key")}<>"")*(${all("line")}<=${thisCell("line")})))`,
    ...periodFormulas(context),
    ...judgedFormulas(context),
    ...valueFormulas(context),
    ...plausibleFormulas(context),
    ...progressFormulas(context),
    ...statusFormulas(context),
    ...groupGapFormulas(context),
  };
}
