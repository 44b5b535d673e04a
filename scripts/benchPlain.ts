import { serialOf } from "../src/model/days";
import type { CellInput, TableBlueprint, WorkbookBlueprint } from "../src/blueprint/types";
import type { InitiativeFile } from "../src/model/initiative";
import { BARE_SHEET } from "../tests/blueprint/bareSheet";

const CAPTIONS = [
  "Indicator",
  "Partner",
  "Period",
  "Group",
  "Value",
  "Numerator",
  "Denominator",
  "Status",
  "Note",
];

/** A workbook as one would build it by hand: the observations as a table without rules, and a sum per indicator and period. */
export function plainBlueprint(file: InitiativeFile): WorkbookBlueprint {
  const table: TableBlueprint = {
    id: "Observations",
    row: 0,
    column: 0,
    columns: CAPTIONS.map((caption) => ({ id: caption, caption })),
    rows: file.observations.map((each) => [
      each.indicator,
      each.partner,
      serialOf(each.period),
      each.group ?? null,
      each.value ?? null,
      each.numerator ?? null,
      each.denominator ?? null,
      each.status ?? null,
      each.note ?? null,
    ]),
    minimumRows: 1,
    style: "TableStyleLight1",
  };
  return {
    language: file.language,
    opensOn: "dashboard",
    names: [],
    sheets: [
      { ...BARE_SHEET, id: "dashboard", name: "Sums", blocks: [{ row: 0, column: 0, cells: sums(file) }] },
      { ...BARE_SHEET, id: "data", name: "Data", tables: [table] },
    ],
  };
}

/** The grid of sums: one row per indicator, one column per period. */
function sums({ indicators, observations }: InitiativeFile): CellInput[][] {
  const periods = [...new Set(observations.map(({ period }) => period))].sort();
  return [
    [null, ...periods.map(serialOf)],
    ...indicators.map(({ code }, index) => [
      code,
      ...periods.map(
        (_, column) =>
          `=SUMIFS(Observations[Value],Observations[Indicator],$A${index + 2},Observations[Period],${letter(column + 1)}$1)`,
      ),
    ]),
  ];
}

/** The letter of a 0-based column; there are fewer than 26 columns. */
function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
