import type { SheetState, TableState, CellRef } from "../../spreadsheet/state";
import { columnLetters, type Corner } from "../../spreadsheet/references";
import type { Meaning, UsedReference } from "./expression";
import type { Argument, CellPosition } from "./functions/definition";
import { readFormula, type FormulaReading } from "./readings";
import type { FormulaScope } from "./scope";
import { filledFormula, type FilledFormula } from "../../spreadsheet/formulas/shiftFormula";
import { tokenizeExpression, type Token } from "../../spreadsheet/formulas/tokens";
import { HostError } from "../wire/HostError";

/** A formula as it is filled into many cells, compiled once for all of them. */
export interface Template {
  /** the text of its meaning, by which equal ones are found */
  readonly key: string;
  readonly meaning: Meaning;
  readonly reads: readonly UsedReference[];
  /** whether it is recalculated at every calculation */
  readonly isVolatile: boolean;
  compute(cellRef: CellPosition): Argument;
}

/** A reference within a formula's text. */
interface ReferenceText {
  /** the sheet's prefix, as written */
  readonly prefix: string;
  readonly corners: readonly Corner[];
}

/** The template of a formula with relative references, which may be filled into other cells as well. */
interface FilledTemplate {
  readonly cellRef: CellRef;
  readonly filled: FilledFormula;
  /** whether it refers to the table that contains the cell, and which that is */
  readonly inTable: boolean;
  readonly table: TableState | undefined;
  readonly template: Template;
}

/** A formula's text, split once for all workbooks. */
interface SplitFormula {
  readonly pieces: readonly (string | ReferenceText)[];
  /** whether it has references without "$": the same text refers to other cells in each cell */
  readonly isRelative: boolean;
  /** whether it refers to the table that contains the cell */
  readonly inTable: boolean;
}

/** The template of a text, and what was looked up for it. */
interface CachedText {
  readonly template: Template;
  readonly lookups: ReadonlySet<string>;
  forget(): void;
}

function pieceOf({ text, local, reference }: Token): string | ReferenceText {
  if (!reference) return text;
  const { start, end } = reference;
  return { prefix: text.slice(0, text.length - local.length), corners: end ? [start, end] : [start] };
}

/** The maximum number of kept texts: a workbook has some 5,000. */
const MAX_SPLIT = 20_000;
const splitFormulas = new Map<string, SplitFormula>();

function splitFormula(formula: string): SplitFormula {
  let split = splitFormulas.get(formula);
  if (!split) {
    split = splitAnew(formula);
    if (splitFormulas.size >= MAX_SPLIT) splitFormulas.clear();
    splitFormulas.set(formula, split);
  }
  return split;
}

function splitAnew(formula: string): SplitFormula {
  const tokens = tokenizeExpression(formula);
  const pieces = tokens.map(pieceOf);
  const isRelative = pieces.some(
    (piece) =>
      typeof piece !== "string" && piece.corners.some((corner) => !corner.fixedRow || !corner.fixedColumn),
  );
  const inTable = tokens.some(({ kind, text }) => kind === "structured" && text.startsWith("["));
  return { pieces, isRelative, inTable };
}

/** A formula's text with references relative to its own cell: the same in every cell that it is filled into. */
function relativeText({ pieces }: SplitFormula, cellRef: CellRef): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      text += `\u0000${piece.prefix}`;
      for (const { row, column, fixedRow, fixedColumn } of piece.corners) {
        text += fixedRow ? `:${row}` : `:[${row - cellRef.row}]`;
        text += fixedColumn ? `|${column}` : `|[${column - cellRef.column}]`;
      }
    }
  }
  return text;
}

/** Compiles each formula once, however many cells it is filled into. Formulas with the same meaning share a template. */
export class Templates {
  /** for texts without relative references: by the table that contains the cell, or else by its sheet, and by the text */
  private readonly fixedTemplates = new Map<SheetState | TableState | undefined, Map<string, Template>>();
  /** for texts with relative references: by their text relative to the cell */
  private readonly relativeTemplates = new Map<string, Template>();
  private readonly byMeaning = new Map<string, Template>();
  /** how many texts stand for each template */
  private readonly textCounts = new Map<Template, number>();
  /** the texts for which a sheet, table or name was looked up */
  private readonly users = new Map<string, Set<CachedText>>();
  /** by column, the formula with relative references from which the last one was filled */
  private readonly filledDown = new Map<number, FilledTemplate>();
  /** the last formula with relative references that was filled from no other */
  private filledAlong: FilledTemplate | null = null;

  constructor(
    private scope: FormulaScope,
    private readonly compile: (reading: FormulaReading) => Template["compute"],
  ) {}

  /** Continues with another scope, in which some sheets, tables or names stand for something else. */
  setScope(scope: FormulaScope, changes: ReadonlySet<string>): void {
    this.scope = scope;
    this.filledDown.clear();
    this.filledAlong = null;
    for (const change of changes) for (const text of this.users.get(change) ?? []) text.forget();
  }

  /** The templates of formulas that use some sheets, tables or names. */
  usersOf(changes: Iterable<string>): Set<Template> {
    const users = new Set<Template>();
    for (const change of changes) {
      for (const { template } of this.users.get(change) ?? []) users.add(template);
    }
    return users;
  }

  /** Whether all the formulas of a template are one text, filled into them. */
  isOneText(template: Template): boolean {
    return this.textCounts.get(template) === 1;
  }

  /** Forgets those templates for which no text stands any more. */
  prune(candidates: Iterable<Template>): void {
    for (const template of candidates) {
      if (!this.textCounts.has(template)) this.byMeaning.delete(template.key);
    }
  }

  /** The template of a cell's formula; an error names the cell and the formula. */
  templateOf(formula: string, cellRef: CellRef): Template {
    const above = this.filledDown.get(cellRef.column);
    if (above && this.isFilledFrom(above, formula, cellRef)) return above.template;
    const left = this.filledAlong;
    if (left && left.cellRef.row === cellRef.row && this.isFilledFrom(left, formula, cellRef)) {
      this.filledDown.set(cellRef.column, left);
      return left.template;
    }
    const pattern = splitFormula(formula);
    const table = pattern.inTable ? this.scope.tableAround(cellRef) : undefined;
    if (!pattern.isRelative) return this.fixedTemplate(formula, cellRef, table);
    const textInPlace = `${table?.name ?? ""}\u0000${relativeText(pattern, cellRef)}`;
    const key = `${cellRef.sheetId}\u0000${textInPlace}`;
    const template =
      this.relativeTemplates.get(key) ??
      this.read(formula, cellRef, textInPlace, this.relativeTemplates, key);
    const { inTable } = pattern;
    this.filledAlong = { cellRef, filled: filledFormula(formula), inTable, table, template };
    this.filledDown.set(cellRef.column, this.filledAlong);
    return template;
  }

  /** The template of a formula that refers to the same cells wherever it is in the table or on the sheet. */
  private fixedTemplate(formula: string, cellRef: CellRef, table: TableState | undefined): Template {
    const owner = table ?? this.scope.sheetOf(cellRef);
    let templates = this.fixedTemplates.get(owner);
    if (!templates) this.fixedTemplates.set(owner, (templates = new Map()));
    return (
      templates.get(formula) ??
      this.read(formula, cellRef, `${table?.name ?? ""}\u0000${formula}`, templates, formula)
    );
  }

  /** Reads a text, and remembers its template in a map. */
  private read(
    formula: string,
    cellRef: CellRef,
    textInPlace: string,
    texts: Map<string, Template>,
    key: string,
  ): Template {
    const { template, lookups } = this.create(formula, cellRef, textInPlace);
    texts.set(key, template);
    this.textCounts.set(template, (this.textCounts.get(template) ?? 0) + 1);
    const forget = (): void => {
      texts.delete(key);
      for (const lookup of lookups) this.users.get(lookup)?.delete(text);
      const count = (this.textCounts.get(template) ?? 0) - 1;
      if (count > 0) this.textCounts.set(template, count);
      else this.textCounts.delete(template);
    };
    const text: CachedText = { template, lookups, forget };
    for (const lookup of lookups) {
      const users = this.users.get(lookup);
      if (users) users.add(text);
      else this.users.set(lookup, new Set([text]));
    }
    return template;
  }

  private isFilledFrom(
    { cellRef: first, filled, inTable, table }: FilledTemplate,
    formula: string,
    cellRef: CellRef,
  ): boolean {
    const [rows, columns] = [cellRef.row - first.row, cellRef.column - first.column];
    return (
      first.sheetId === cellRef.sheetId &&
      filled.isAt(formula, rows, columns) &&
      // What is #REF! in this text is a cell for the template.
      filled.staysOnSheet(rows, columns) &&
      (!inTable || table === this.scope.tableAround(cellRef))
    );
  }

  private create(
    formula: string,
    cellRef: CellRef,
    textInPlace: string,
  ): Pick<CachedText, "template" | "lookups"> {
    try {
      const reading = readFormula(formula, this.scope, cellRef, textInPlace);
      const { key, meaning, isVolatile, references, lookups } = reading;
      let template = this.byMeaning.get(key);
      if (!template) {
        template = { key, meaning, reads: references.read, isVolatile, compute: this.compile(reading) };
        this.byMeaning.set(key, template);
      }
      return { template, lookups };
    } catch (cause) {
      throw calculationError(this.scope, formula, cellRef, cause);
    }
  }
}

/** The error for a cell's formula that cannot be computed. */
export function calculationError(
  { workbook }: FormulaScope,
  formula: string,
  { sheetId, row, column }: CellRef,
  cause: unknown,
): HostError {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const address = `${sheet?.name ?? ""}!${columnLetters(column)}${row + 1}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HostError("NotImplemented", `cannot compute ${address}: ${formula} (${reason})`);
}
