import type { EntryChanges, EntryRow, NewEntry } from "../../../../excel";
import type { Language } from "../../../../languages";
import { elementAt } from "../../../../model/collections";
import {
  type FigureGrid,
  type FigureGrids,
  type GridCell,
  type TypedFigure,
} from "../../../../model/entry/figureGrid";
import type { GridPlace } from "../../../../model/entry/pastedBlock";
import { keyOf } from "../../../../model/entry/planMatrix";
import { issueAt, type FormIssue } from "../../../../model/issues/issue";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { readFigure, textOfFigure, type FigureReading } from "./readFigure";

/** Typed texts by pair of a partner and an indicator. */
export type FigureTexts = Readonly<Record<string, string>>;

/** A cell of the grid with what is typed into it. */
export interface TypedCell {
  readonly place: GridPlace;
  readonly cell: GridCell<EntryRow>;
  readonly text: string;
  readonly state: "unchanged" | "wrong" | "new" | "correction" | "conflict";
  readonly reading: FigureReading;
  /** why it cannot be saved, or is hard to believe */
  readonly issue: FormIssue | undefined;
}

/** What new figures say beside their value. */
export interface FigureDetails {
  readonly status: string;
  readonly enteredBy: string;
}

/** The key of the text of a cell. */
export function textKey({ partner, indicator }: GridCell<EntryRow>): string {
  return keyOf({ partner, indicator: indicator.code });
}

/** The cells of a grid with what is typed, row by row; a pair that is not due has none. */
export function typedCells(
  grids: FigureGrids<EntryRow>,
  grid: FigureGrid<EntryRow>,
  texts: FigureTexts,
  language: Language,
): readonly (readonly (TypedCell | undefined)[])[] {
  const cells = grid.cells.map((row, rowIndex) =>
    row.map((cell, column) => cell && typedCell(cell, { row: rowIndex, column }, texts, language)),
  );
  const typed = cells.flat().flatMap((each) => {
    const isTyped = each?.state === "new" || each?.state === "correction";
    return isTyped && each.reading.kind === "figure" ? [{ cell: each, value: each.reading.value }] : [];
  });
  const figures = typed.map(({ cell: { cell }, value }): TypedFigure => ({
    partner: cell.partner,
    indicator: cell.indicator,
    value,
  }));
  const unusual = grids.implausible(grid.period, figures);
  const issues = new Map(
    [...unusual].map(([index, { field, code, details }]) => [
      elementAt(typed, index).cell,
      issueAt({ kind: "form", field }, { code, details }),
    ]),
  );
  return cells.map((row) => row.map((each) => each && { ...each, issue: each.issue ?? issues.get(each) }));
}

function typedCell(
  cell: GridCell<EntryRow>,
  place: GridPlace,
  texts: FigureTexts,
  language: Language,
): TypedCell {
  const [existing, ...others] = cell.existing;
  const former = existing ? textOfFigure(existing.values, language) : "";
  const typed = texts[textKey(cell)];
  const text = typed ?? former;
  const reading = readFigure(text, cell.indicator, language);
  const base = { place, cell, text, reading, issue: undefined };
  if (others.length > 0) return { ...base, state: "conflict" };
  if (typed === undefined || reading.kind === "empty") return { ...base, state: "unchanged" };
  if (reading.kind === "wrong") return { ...base, state: "wrong", issue: reading.issue };
  if (!existing) return { ...base, state: "new" };
  return { ...base, state: isSame(existing, reading) ? "unchanged" : "correction" };
}

/** Whether a figure is the one that a row has: by its ratio where it has one, else by its value. */
function isSame({ values }: EntryRow, reading: Extract<FigureReading, { kind: "figure" }>): boolean {
  const row = new ValuesRow(values);
  const fields =
    reading.values.value === undefined ? (["numerator", "denominator"] as const) : (["value"] as const);
  const hasRatio = row.amount("numerator") !== undefined || row.amount("denominator") !== undefined;
  if (reading.values.value !== undefined && hasRatio) return false;
  return (
    row.listed("status") !== "notAvailable" && fields.every((id) => row.amount(id) === reading.values[id])
  );
}

/** What saving the typed figures does. */
export function figureChanges(
  period: string,
  cells: readonly TypedCell[],
  { status, enteredBy }: FigureDetails,
): EntryChanges {
  const by = enteredBy.trim() === "" ? {} : { enteredBy: enteredBy.trim() };
  const valuesOf = ({ reading }: TypedCell): NewEntry => (reading.kind === "figure" ? reading.values : {});
  const inState = (state: TypedCell["state"]) => cells.filter((each) => each.state === state);
  return {
    add: inState("new").map((each) => ({
      ...{ indicator: each.cell.indicator.code, partner: each.cell.partner, period, status, ...by },
      ...valuesOf(each),
    })),
    change: inState("correction").map((each) => {
      const row = elementAt(each.cell.existing, 0);
      const isNotAvailable = row.values["status"] === "notAvailable";
      return {
        row,
        values: {
          ...{ value: "", numerator: "", denominator: "", ...valuesOf(each), ...by },
          ...(isNotAvailable && { status }),
        },
      };
    }),
    remove: [],
  };
}
