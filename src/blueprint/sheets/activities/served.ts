/** The cells above and right of the table: to which conditions and indicators the running activities contribute. */
import { STATUS_ICONS } from "../../../catalogue/term";
import type { Context } from "../../context";
import { rangeAddress, absoluteColumn, quoted } from "../../formula";
import { sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_ACTIVITIES_TEXTS } from "../../../languages/texts/sheets/activities";
import type { Rect, CellBlock } from "../../types";
import {
  CONDITION_GAPS_ROW,
  conditionsRect,
  METRIC_CELLS,
  HEADER_ROW,
  INDICATOR_GAPS_ROW,
  matrixRect,
  TITLES_ROW,
} from "./layout";
import { conditionName, METRICS, CONDITION_NUMBERS } from "./helperCells";

const { conditions: CONDITIONS, matrix: MATRIX } = SHEET_BLOCKS;

/** Everything above and right of the table. */
export function servedBlocks(context: Context): readonly CellBlock[] {
  return [
    { row: CONDITION_GAPS_ROW, column: 0, cells: [[conditionSentence(context)]] },
    { row: INDICATOR_GAPS_ROW, column: 0, cells: [[indicatorSentence(context)]] },
    gapBlock(context),
    ...conditionBlocks(context),
    ...matrixBlocks(context),
  ];
}

/** The sentence at the top of the sheet that lists the conditions without a running activity. */
function conditionSentence({ localize }: Context): string {
  const count = (number: number) =>
    `INDEX(${CONDITIONS.name},${number},${CONDITIONS.columns.activities + 1})`;
  const names = `MID(${CONDITION_NUMBERS.map((number) => `IF(${count(number)}=0,", "&${conditionName(number)},"")`).join("&")},3,500)`;
  return (
    `=IF(${SHEET_CELLS.activitiesRunning}=0,${quoted(`${STATUS_ICONS.none} ${localize(SHEETS_ACTIVITIES_TEXTS).noneRuns}`)},` +
    `IF(${SHEET_CELLS.conditionGaps}=0,${quoted(`${STATUS_ICONS.good} ${localize(SHEETS_ACTIVITIES_TEXTS).allConditions}`)},` +
    `${sentenceFormula(`${STATUS_ICONS.attention} ${localize(SHEETS_ACTIVITIES_TEXTS).someConditions}`, { names })}))`
  );
}

/** The same for indicators. */
function indicatorSentence({ localize, refs: { column } }: Context): string {
  const defined = `SUMPRODUCT(--(${column("Indicators", "key")}<>""))`;
  return (
    `=IF(${defined}=0,${quoted(`${STATUS_ICONS.none} ${localize(SHEETS_ACTIVITIES_TEXTS).noIndicators}`)},` +
    `IF(${SHEET_CELLS.indicatorGaps}=0,${quoted(`${STATUS_ICONS.good} ${localize(SHEETS_ACTIVITIES_TEXTS).allIndicators}`)},` +
    `${sentenceFormula(`${STATUS_ICONS.attention} ${localize(SHEETS_ACTIVITIES_TEXTS).someIndicators}`, { names: SHEET_CELLS.indicatorGapCodes })}))`
  );
}

/** The metrics with their labels. */
function gapBlock({ localize }: Context): CellBlock {
  const { running, ...gaps } = localize(SHEETS_ACTIVITIES_TEXTS);
  const labels = { ...gaps, activitiesRunning: running };
  return { ...METRIC_CELLS, cells: METRICS.map((metric) => [labels[metric], `=${SHEET_CELLS[metric]}`]) };
}

/** Each condition with its running activities and the partners who have one. */
function conditionBlocks({ localize, room }: Context): readonly CellBlock[] {
  const rect = conditionsRect(room);
  return [
    { row: TITLES_ROW, column: rect.column, cells: [[localize(SHEETS_ACTIVITIES_TEXTS).served]] },
    {
      row: HEADER_ROW,
      column: rect.column,
      cells: [
        [
          localize(SHEETS_ACTIVITIES_TEXTS).condition,
          localize(SHEETS_ACTIVITIES_TEXTS).activities,
          localize(SHEETS_ACTIVITIES_TEXTS).partners,
          localize(SHEETS_ACTIVITIES_TEXTS).state,
        ],
      ],
    },
    mirroredRows(CONDITIONS.name, rect),
  ];
}

/** The number of running activities of each partner for each condition. */
function matrixBlocks({ localize, room, refs }: Context): readonly CellBlock[] {
  const rect = matrixRect(room);
  const partnerCount = `SUMPRODUCT(--(${refs.column("Partners", "key")}<>""))`;
  // Deleting rows of the table also deleted lines here, since they share sheet rows.
  const lines = rangeAddress({ ...rect, row: HEADER_ROW, rows: rect.rows + 1, columns: 1 });
  const capacity = `MIN(ROWS(${MATRIX.name}),COUNTA(${lines})-1)`;
  const note = sentenceFormula(localize(SHEETS_ACTIVITIES_TEXTS).notShown, {
    count: `(${partnerCount}-${capacity})`,
  });
  return [
    { row: TITLES_ROW - 1, column: rect.column, cells: [[localize(SHEETS_ACTIVITIES_TEXTS).matrix]] },
    {
      row: TITLES_ROW,
      column: rect.column,
      cells: [
        [`=IF(${partnerCount}>${capacity},${note},${quoted(localize(SHEETS_ACTIVITIES_TEXTS).matrixNote)})`],
      ],
    },
    {
      row: HEADER_ROW,
      column: rect.column,
      cells: [
        [
          localize(SHEETS_ACTIVITIES_TEXTS).partner,
          ...CONDITION_NUMBERS.map((number) => `=${conditionName(number)}`),
          localize(SHEETS_ACTIVITIES_TEXTS).all,
        ],
      ],
    },
    mirroredRows(MATRIX.name, rect),
  ];
}

/**
 * Mirrors the rows of a block: each line shows the block row whose number is the count of lines above it, header
 * included. Counting from the header, which is never deleted, stays correct when lines are inserted or deleted.
 */
function mirroredRows(name: string, { row, column, rows, columns }: Rect): CellBlock {
  const first = rangeAddress({ row: HEADER_ROW, column, rows: 1, columns: 1 });
  return {
    row,
    column,
    cells: Array.from({ length: rows }, (_, line) => {
      const number = `COUNTA(${first}:${absoluteColumn(row + line - 1, column)})`;
      return Array.from(
        { length: columns },
        (_unused, index) => `=IF(${number}>ROWS(${name}),"",INDEX(${name},${number},${index + 1}))`,
      );
    }),
  };
}
