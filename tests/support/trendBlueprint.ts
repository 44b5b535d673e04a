import type { ChartBlueprint, CellInput, WorkbookBlueprint } from "../../src/blueprint/types";
import { BARE_SHEET } from "../blueprint/bareSheet";

/** Row by row: the year, the actual value, the expected path, the target, the labels of the first and last value. */
const POINTS: readonly (readonly [year: string, ...values: (number | null)[]])[] = [
  ["2015", 14.5, 14.5, null, 14.5],
  ["", 12.9, 14, null, null],
  ["", null, 13.5, null, null],
  ["2018", 11.2, 13, null, null],
  ["", 10.4, 12.5, null, 10.4],
  ["2020", null, 12, null, null],
  ["", null, 11.5, null, null],
  ["2022", null, 11, 11, null],
];

const POINT_COLUMNS = 5;
const TARGET_COLUMN = 3;

/**
 * A value as the add-in writes it: what is not known is #N/A. One cell is empty, so that LibreOffice leaves gaps: the
 * first of the target, which is never in the first period.
 */
function cell(value: string | number | null, row: number, column: number): CellInput {
  return value ?? (row === 0 && column === TARGET_COLUMN ? null : "=NA()");
}

/** A trend: a line with markers, a dashed path, a diamond as the target, and a series of labels only. */
export const TREND_CHART: ChartBlueprint = {
  name: "Trend",
  type: "Line",
  source: { row: 0, column: 0, rows: POINTS.length + 1, columns: POINT_COLUMNS },
  seriesBy: "Columns",
  position: { row: 10, column: 0, rows: 14, columns: 6 },
  frame: false,
  blanks: "NotPlotted",
  series: [
    {
      colour: "#0B5C63",
      line: { weight: 2, style: "Continuous" },
      marker: { style: "Circle", size: 6 },
    },
    { colour: "#5F6368", line: { weight: 1.25, style: "Dash" } },
    {
      colour: "#202124",
      line: "None",
      marker: { style: "Diamond", size: 9 },
      labels: { position: "Right", numberFormat: '0.0" target"', bold: true },
    },
    { colour: "#0B5C63", line: "None", labels: { position: "Top", bold: true, fontSize: 10 } },
  ],
  valueAxis: { minimum: 8, visible: true, gridlines: "#E3E6E8" },
  categoryAxis: { labelSpacing: 1, labelAngle: 0, line: "#80868B" },
  axisFont: { colour: "#5F6368", size: 9 },
};

/** A workbook of one sheet with the trend chart. */
export function trendBlueprint(chart: ChartBlueprint = TREND_CHART): WorkbookBlueprint {
  return {
    language: "en",
    opensOn: "dashboard",
    names: [],
    sheets: [
      {
        ...BARE_SHEET,
        id: "dashboard",
        name: "Dashboard",
        gridlines: false,
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              [null, "Actual", "Expected path", "Target", "Labels"],
              ...POINTS.map((values, row) => values.map((value, column) => cell(value, row, column))),
            ],
          },
        ],
        charts: [chart],
      },
    ],
  };
}
