/** Differences between a workbook and the oracle: sheet, table or name, column, row, expected, found. */
import { captionOf } from "../../../src/blueprint/columns";
import type { TableId } from "../../../src/blueprint/types";
import type { CellValue } from "../../../src/spreadsheet/state";
import type { Language } from "../../../src/languages";
import type { WorkbookCells } from "../workbookCells";
import type { ExpectedWorkbook } from "./expectedWorkbook";
import { shows, type Expected } from "./expectedContent";
import { differences } from "../../oracle/differences";
import { exactCurve } from "../drawnCurve";
import { computedErrors } from "./invalidPastes";

/** Every difference as a line; none when the workbook is correct. */
export function workbookDifferences(
  found: WorkbookCells,
  expected: ExpectedWorkbook,
  language: Language,
): readonly string[] {
  return [
    ...tableFaults(found, expected, language),
    ...rangeFaults(found, expected),
    ...curveFaults(found, expected, "trend"),
    ...curveFaults(found, expected, "scorecard"),
    ...computedErrors(found, []),
  ];
}

function tableFaults(
  found: WorkbookCells,
  { tables }: ExpectedWorkbook,
  language: Language,
): readonly string[] {
  return (Object.keys(tables) as TableId[]).flatMap((id) => {
    const table = found.tables.get(id);
    if (!table) return [`There is no table ${id}`];
    return Object.entries(tables[id]).flatMap(([column, values]) => {
      const cells = table.columns.get(captionOf(id, column, language));
      if (!cells) return [`${table.sheet}, ${id}: there is no column ${column}`];
      return faultsOf(`${table.sheet}, ${id}.${column}`, cells, values);
    });
  });
}

function rangeFaults(found: WorkbookCells, { cells, blocks }: ExpectedWorkbook): readonly string[] {
  const oneByOne = Object.entries(cells).map(([name, value]) => [name, [[value]]] as const);
  return [...oneByOne, ...Object.entries(blocks)].flatMap(([name, rows]) => {
    const block = found.named(name);
    if (!block) return [`There is no name ${name}`];
    return block.rows.flatMap((row, index) => {
      const location = `${block.sheet}, ${name} row ${index + 1}`;
      return faultsOf(location, row, rows[index] ?? []);
    });
  });
}

function curveFaults(
  found: WorkbookCells,
  { curves }: ExpectedWorkbook,
  of: keyof ExpectedWorkbook["curves"],
): readonly string[] {
  const drawn = exactCurve(found, of);
  return [...drawn].flatMap(([place, series]) =>
    (["line", "points", "path", "target"] as const).flatMap((id) => {
      const expected = curves[of][place]?.[id] ?? null;
      return differences(series[id] ?? null, expected, `curve of the ${of}, place ${place}, ${id}`);
    }),
  );
}

/** Cells beyond the expected ones are empty. */
function faultsOf(
  location: string,
  found: readonly CellValue[],
  expected: readonly Expected[],
): readonly string[] {
  return Array.from({ length: Math.max(found.length, expected.length) }, (_, index) => {
    const [cell = "no cell", expectedValue = ""] = [found[index], expected[index]];
    return shows(cell, expectedValue)
      ? []
      : [`${location}[${index + 1}]: ${inWords(expectedValue)} expected, ${inWords(cell)} found`];
  }).flat();
}

function inWords(value: CellValue | Expected): string {
  if (typeof value !== "object") return JSON.stringify(value);
  return "error" in value ? value.error : value.description;
}
