/** Finds tables that have another name, or are tables no more, by their captions (docs/rules.md, Repair). */
import { isWithin } from "../../blueprint/rects";
import { captionFit } from "../../blueprint/recogniseTable";
import { TABLE_IDS, type TableId } from "../../model/entities";
import type { CellInput, Rect } from "../../blueprint/types";
import { isBlank } from "../../model/text/normalizeText";
import { readRange } from "../readRange";
import type { Requests } from "../requests";
import type { Survey, SurveyedTable } from "./survey";

/** A table that was found by its captions. */
export type FoundTable = { readonly id: TableId; readonly sheet: string } & (
  | { readonly kind: "renamed"; readonly name: string }
  | { readonly kind: "cells"; readonly area: Rect; readonly captions: readonly string[] }
);

/** Something with the captions of a table that is not taken for it. */
interface TableCopy {
  readonly id: TableId;
  readonly sheet: string;
  /** the name of the table; undefined for cells */
  readonly name: string | undefined;
}

/** The tables that are found again, and what else has their captions. */
export interface LostTables {
  readonly found: readonly FoundTable[];
  readonly copies: readonly TableCopy[];
}

interface Candidate {
  readonly sheet: string;
  /** undefined for cells */
  readonly name: string | undefined;
  readonly area: Rect;
  readonly captions: readonly string[];
  readonly filledRows: number;
}

/** In so many rows of a person's own sheet, captions are looked for while no table is missing. */
const ROWS_OF_OWN_SHEETS = 100;

/**
 * Looks for the tables that no table has the name of, and for copies. One more round trip for each sheet with cells in use,
 * if any table is missing, else for each sheet of people's own.
 */
export async function findLostTables(requests: Requests, survey: Survey): Promise<LostTables> {
  const known = new Set<string>(TABLE_IDS.map((id) => id.toLowerCase()));
  const isOurs = ({ name }: SurveyedTable) => known.has(name.toLowerCase());
  const present = new Set(survey.tables.filter(isOurs).map(({ name }) => name.toLowerCase()));
  const missing = TABLE_IDS.filter((id) => !present.has(id.toLowerCase()));
  const renamed = survey.tables
    .filter((table) => !isOurs(table))
    .map(({ sheet, name, area, captions }): Candidate => ({
      ...{ sheet, name, area, captions },
      filledRows: area.rows,
    }));
  const cells = await candidatesInCells(requests, missing.length === 0 ? ownSheets(survey, isOurs) : survey);
  const found: FoundTable[] = [];
  const taken = new Set<Candidate>();
  for (const id of missing) {
    const best = bestFor(id, [...renamed, ...cells], taken);
    if (!best) continue;
    taken.add(best);
    const { sheet, name, area, captions } = best;
    found.push(
      name === undefined
        ? { kind: "cells", id, sheet, area, captions }
        : { kind: "renamed", id, sheet, name },
    );
  }
  const copies = [...renamed, ...cells]
    .filter((candidate) => !taken.has(candidate))
    .flatMap(({ sheet, name, captions }) => {
      const id = bestTable(captions);
      return id === undefined ? [] : [{ id, sheet, name }];
    });
  return { found, copies };
}

/** A survey of the first rows of the sheets that hold no table of ours and are not in the map of sheets. */
function ownSheets(
  { sheets, tables, sheetMap, ...others }: Survey,
  isOurs: (table: SurveyedTable) => boolean,
): Survey {
  const ours = new Set([...sheetMap.values(), ...tables.filter(isOurs).map(({ sheet }) => sheet)]);
  const own = sheets
    .filter(({ name }) => !ours.has(name))
    .map((sheet) => ({
      ...sheet,
      used: sheet.used && { ...sheet.used, rows: Math.min(sheet.used.rows, ROWS_OF_OWN_SHEETS) },
    }));
  return { ...others, tables, sheetMap, sheets: own };
}

/** The candidate with most captions of a table, then a table before cells, then with most rows; none that is rather another table. */
function bestFor(
  id: TableId,
  candidates: readonly Candidate[],
  taken: ReadonlySet<Candidate>,
): Candidate | undefined {
  const [best] = candidates
    .filter((candidate) => !taken.has(candidate) && bestTable(candidate.captions) === id)
    .map((candidate) => ({ candidate, fit: captionFit(id, candidate.captions).found }))
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        Number(other.candidate.name !== undefined) - Number(one.candidate.name !== undefined) ||
        other.candidate.filledRows - one.candidate.filledRows,
    );
  return best?.candidate;
}

/** The table that captions fit best, if they fit any. */
function bestTable(captions: readonly string[]): TableId | undefined {
  const [best] = TABLE_IDS.map((id) => ({ id, fit: captionFit(id, captions) }))
    .filter(({ fit }) => fit.isRecognised)
    .sort((one, other) => other.fit.found - one.fit.found);
  return best?.id;
}

/** Rows of cells outside tables that hold the captions of a table, with the rows below them. */
async function candidatesInCells(
  requests: Requests,
  { sheets, tables }: Survey,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { id, name, used } of sheets) {
    if (!used) continue;
    const areas = tables.filter(({ sheet }) => sheet === name).map(({ area }) => area);
    const { formulas } = await readRange(requests, id, used);
    const isFree = (row: number, column: number) => !areas.some((area) => isWithin(area, row, column));
    const rows = formulas.map((cells, index) =>
      cells.map((cell, column) => (isFree(used.row + index, used.column + column) ? cell : "")),
    );
    const headers = rows.flatMap((cells, index) =>
      runsOf(cells, rows[index + 1] ?? []).flatMap((run) => {
        const captions = cells.slice(run.first, run.end).map(String);
        return bestTable(captions) === undefined ? [] : [{ ...run, index, captions }];
      }),
    );
    for (const header of headers) {
      const { first, end, index, captions } = header;
      const next = Math.min(
        rows.length,
        ...headers
          .filter((other) => other.index > index && other.first < end && first < other.end)
          .map((other) => other.index - 1),
        ...areas
          .filter(({ row, column, columns }) => {
            const isBelow = row > used.row + index;
            return isBelow && column < used.column + end && used.column + first < column + columns;
          })
          .map(({ row }) => row - used.row),
      );
      const body = rows.slice(index + 1, next);
      const isUsed = (cells: readonly CellInput[]) =>
        cells.slice(first, end).some((cell) => !isBlank(cell ?? ""));
      const last = body.map(isUsed).lastIndexOf(true);
      const area: Rect = {
        row: used.row + index,
        column: used.column + first,
        rows: Math.max(last + 1, 1) + 1,
        columns: end - first,
      };
      candidates.push({
        sheet: name,
        name: undefined,
        area,
        captions,
        filledRows: body.filter(isUsed).length,
      });
    }
  }
  return candidates;
}

/** Neighbouring cells that are not blank; a blank one between two others, above a cell that is not, has lost its caption. */
function runsOf(
  cells: readonly CellInput[],
  below: readonly CellInput[],
): readonly { readonly first: number; readonly end: number }[] {
  const runs: { first: number; end: number }[] = [];
  const isUsed = (cell: CellInput | undefined) => !isBlank(cell ?? "");
  cells.forEach((cell, column) => {
    if (!isUsed(cell)) return;
    const last = runs.at(-1);
    const between = last ? below.slice(last.end, column) : [];
    if (last && between.every(isUsed)) last.end = column + 1;
    else runs.push({ first: column, end: column + 1 });
  });
  return runs;
}
