/** What a chart of a line over time draws, read from the cells of the sheet Workings. */
import { columnLetters } from "../../src/blueprint/formula";
import { LANGUAGES } from "../../src/languages";
import { SHEETS_SCORECARD_TEXTS } from "../../src/languages/texts/sheets/scorecard";
import type { CellValue } from "../../src/spreadsheet/state";
import type { WorkbookCells } from "./workbookCells";

/** The last place on the axis of time. */
const LAST_PLACE = 60;
/** The label of the axis, the line, its points, the path, the target, and three texts at single points. */
const SERIES = ["label", "line", "points", "path", "target", "first", "last", "pathName"] as const;

/** What the line is called, in any language. */
const LINE_NAMES: ReadonlySet<string> = new Set(
  LANGUAGES.map((language) => SHEETS_SCORECARD_TEXTS[language].actual),
);

/** undefined for what is not drawn */
type DrawnPlace = Readonly<Partial<Record<(typeof SERIES)[number], CellValue | undefined>>>;

/** The places of the axis, each with what is drawn there; numbers rounded to six decimals. */
export function drawnCurve(cells: WorkbookCells, of: "trend" | "scorecard"): ReadonlyMap<number, DrawnPlace> {
  const rounded = (value: CellValue | undefined) =>
    typeof value === "number" ? Number(value.toFixed(6)) : value;
  return new Map(
    [...exactCurve(cells, of)].map(([place, series]) => [
      place,
      Object.fromEntries(SERIES.map((id) => [id, rounded(series[id])])),
    ]),
  );
}

/** As `drawnCurve`, with all decimals. */
export function exactCurve(
  { sheets }: WorkbookCells,
  of: "trend" | "scorecard",
): ReadonlyMap<number, DrawnPlace> {
  const byAddress = new Map(sheets.at(-2)!.cells.map(({ address, value }) => [address, value]));
  // The line and its points have the same name; the curve of the trend is above that of the scorecard.
  const headers = [...byAddress].flatMap(([address, value]) =>
    address.startsWith("B") &&
    LINE_NAMES.has(String(value)) &&
    byAddress.get(`C${address.slice(1)}`) === value
      ? [Number(address.slice(1))]
      : [],
  );
  const header = headers.sort((one, other) => one - other)[of === "trend" ? 0 : 1];
  if (header === undefined) throw new RangeError(`The sheet has no curve of the ${of}`);
  return new Map(
    Array.from({ length: LAST_PLACE + 1 }, (_, place) => {
      const cells = SERIES.map((id, column) => {
        const value = byAddress.get(`${columnLetters(column)}${header + 1 + place}`);
        return [id, typeof value === "string" || typeof value === "number" ? value : undefined] as const;
      });
      return [place, Object.fromEntries(cells)];
    }),
  );
}
