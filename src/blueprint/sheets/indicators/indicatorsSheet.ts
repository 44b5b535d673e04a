import type { Language } from "../../../languages";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { COLOURS, NUMBER_FORMATS, CELL_FORMATS, shareFormat } from "../../cellFormats";
import { datelineExpressions, titleBlock, titleFormats } from "../../sheetFrame";
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
  latestPeriod: 13,
  reporting: 13,
  expected: 13,
  incoming: 24,
  overdue: 13,
  latest: 13,
  provisional: 13,
  previousPeriod: 13,
  previous: 13,
  change: 13,
  plausible: 28,
  due: 14,
  way: 12,
  elapsed: 12,
  linearStatus: 28,
  required: 13,
  requiredStatus: 32,
  growth: 12,
  growthStatus: 32,
  needed: 13,
  achieved: 13,
  forecast: 14,
  status: 32,
  methods: 26,
  methodSentence: 36,
  targetCheck: 28,
  widestGap: 12,
  gapRatio: 12,
  groupSentence: 44,
  story: 24,
};

/** One page would be too small to read: the definition takes two, the progress two. */
const INDICATOR_PAGES = 4;

const RATIO_FORMAT = "0.00";

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
    // Two lines for a long name: it cannot overflow into the next cell, which has the lead.
    rowHeights: [...frame.rowHeights, { row: NAME_CELLS.row, height: 34 }],
    merges: [NAME_CELLS],
    print: {
      ...frame.print,
      pagesWide: INDICATOR_PAGES,
      titleColumns: { from: 0, to: FROZEN_COLUMNS - 1 },
    },
  };
}

/**
 * Title, initiative and report date above code and name, which are repeated on every page; lead and legend to the
 * right, where no page cuts them off.
 */
function titleBlocks(context: Context): readonly CellBlock[] {
  const { row, column, cells } = titleBlock("indicators", context);
  const { name, date } = datelineExpressions(context);
  return [
    { row, column, cells: [...cells.slice(0, 1), [`=${name}`], [`=${date}`]] },
    { row: row + 1, column: FROZEN_COLUMNS, cells: cells.slice(1) },
  ];
}

/** A yearly rate, to a tenth of a percent. */
function rateFormat(language: Language): string {
  return shareFormat(language).replace("0", "0.0");
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
