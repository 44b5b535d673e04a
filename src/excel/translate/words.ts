/** Words of lists in entries: each becomes the word of the other language (docs/rules.md, Change of language). */
import type { ColumnKind } from "../../blueprint/columns";
import { cellValueOf } from "../../blueprint/entries";
import { isUnconfirmed } from "../../blueprint/locateColumns";
import { checkItemIdOf, questionIdOf } from "../../blueprint/methodTexts";
import { NAMES } from "../../blueprint/names";
import { ENTRY_CELLS, PHASE_LABEL_CELLS, type EntryCell } from "../../blueprint/profile";
import type { TableId } from "../../blueprint/types";
import type { Language } from "../../languages";
import { elementAt, getOrThrow } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { roleOfLabel } from "../../model/roles";
import { normalizeText } from "../../model/text/normalizeText";
import { idOfLabel, labelOf, type ListId } from "../../model/vocabulary";
import { FORMULA_READER } from "../damage/calculatedCells";
import {
  bodyOfColumn,
  detectMovedColumns,
  queueCaptions,
  requireCaptions,
  retryIfColumnsMove,
} from "../movedColumns";
import { plainText } from "../plainText";
import { visitPages } from "../readPages";
import type { Requests } from "../requests";
import { writableRanges } from "../rowRanges";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import type { Translation } from "./translationRecord";

/** A cell whose word changes. */
interface WordChange {
  /** 0-based, in the body of its table */
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** The words that change in a column. */
interface ColumnWords {
  readonly table: TableId;
  readonly captions: readonly string[];
  readonly caption: string;
  /** whether rows of the table are hidden */
  readonly hasHiddenRows: boolean;
  readonly changes: readonly WordChange[];
}

/** A named cell outside tables whose word changes. */
interface CellWord {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** All words that change. */
export interface TranslatedWords {
  readonly columns: readonly ColumnWords[];
  readonly cells: readonly CellWord[];
}

type Translate = (kind: ColumnKind, text: string) => string | undefined;

/** Finds the words that change. Two round trips, more for many rows. */
export function findWords(requests: Requests, translation: Translation): Promise<TranslatedWords> {
  return retryIfColumnsMove(async () => {
    const loaded = await requests.send(({ workbook }) => ({
      metadata: queueMetadata(workbook),
      tables: TABLE_IDS.map((id) => queueTable(workbook, id)),
      cells: NAMED_CELLS.map(({ name }) => queueNamed(workbook, name)),
    }));
    const contents = loaded.cells.map(contentOf);
    const translate = translator(translation, ownPhases(contents, translation));
    const tables = locateTables(metadataOf(loaded.metadata), loaded.tables, { mayLackParts: true });
    return {
      columns: await findInTables(requests, tables, translate),
      cells: NAMED_CELLS.flatMap((cell, index) => {
        const from = elementAt(contents, index);
        const to = cell.label ? labelIn(cell, from, translation) : translate(cell.kind, from);
        return to === undefined ? [] : [{ name: cell.name, from, to }];
      }),
    };
  });
}

/** A cell outside tables that may hold a word. */
interface NamedCell {
  readonly name: string;
  readonly kind: ColumnKind;
  /** of a cell that holds the label of a phase */
  readonly label?: EntryCell["label"];
}

const NAMED_CELLS: readonly NamedCell[] = [
  ...ENTRY_CELLS.filter(({ kind }) => isWordKind(kind)).map(({ name, kind }) => ({ name, kind })),
  ...PHASE_LABEL_CELLS.map(({ name, kind, label }) => ({ name, kind, label })),
  { name: NAMES.trackerFrequency, kind: "list:frequency" },
];

function queueNamed({ names }: Excel.Workbook, name: string): Excel.Range {
  const range = names.getItemOrNullObject(name).getRangeOrNullObject().getCell(0, 0);
  range.load("formulas");
  return range;
}

/** The text of a cell; "" for anything else. */
function contentOf(range: Excel.Range): string {
  const content: unknown = range.isNullObject ? "" : range.formulas[0]?.[0];
  return typeof content === "string" ? content : "";
}

/** Whether cells of a kind hold words that differ between languages. */
function isWordKind(kind: ColumnKind): boolean {
  return kind.startsWith("list:") || ["role", "roleName", "checkItem", "question"].includes(kind);
}

/** A label of a phase that is the default of the former language. */
function labelIn({ label }: NamedCell, text: string, { from, to }: Translation): string | undefined {
  if (!label || key(text) !== key(label[from]) || text === label[to]) return undefined;
  return label[to];
}

const key = (text: string): string => normalizeText(text, "name");

/** The labels that an initiative gave to phases itself. */
function ownPhases(contents: readonly string[], languages: Translation): ReadonlySet<string> {
  return new Set(
    NAMED_CELLS.flatMap(({ label }, index) => {
      const text = key(elementAt(contents, index));
      const isDefault = label && [languages.from, languages.to].some((each) => key(label[each]) === text);
      return !label || text === "" || isDefault ? [] : [text];
    }),
  );
}

/** What a text becomes in a column of words; undefined if it stays. */
function translator({ to }: Translation, phases: ReadonlySet<string>): Translate {
  return (kind, text) => {
    if (text.trim() === "" || text.startsWith("=")) return undefined;
    if (kind === "list:phase" && phases.has(key(text))) return undefined;
    const word = wordIn(kind, text, to);
    return word === text ? undefined : word;
  };
}

/** The word of a language for a text of any language; undefined if it is not known. */
function wordIn(kind: ColumnKind, text: string, language: Language): string | undefined {
  if (kind.startsWith("list:")) {
    const list = kind.slice("list:".length) as ListId;
    const id = idOfLabel(list, text);
    return id === undefined ? undefined : labelOf(list, id, language);
  }
  const identify = METHOD_TEXTS[kind];
  const id = identify?.(text.trim());
  return id === undefined || id === text.trim() ? undefined : String(cellValueOf(kind, id, language));
}

const METHOD_TEXTS: Readonly<Partial<Record<ColumnKind, (text: string) => string>>> = {
  role: roleOfLabel,
  roleName: roleOfLabel,
  checkItem: checkItemIdOf,
  question: questionIdOf,
};

async function findInTables(
  requests: Requests,
  tables: readonly LocatedTable[],
  translate: Translate,
): Promise<readonly ColumnWords[]> {
  const columns = new Map(
    tables.map(({ id, entered }) => [
      id,
      entered
        .filter((column) => isWordKind(column.column.kind) && !isUnconfirmed(column))
        .sort((one, other) => one.index - other.index),
    ]),
  );
  const found = new Map(
    tables.flatMap(({ id }) =>
      getOrThrow(columns, id).map((column) => [column, [] as WordChange[]] as const),
    ),
  );
  await visitPages(
    requests,
    tables.flatMap(({ id, header, rows }) => {
      const indexes = getOrThrow(columns, id).map(({ index }) => index);
      return indexes.length === 0 ? [] : [{ table: id, captions: header.captions, columns: indexes, rows }];
    }),
    FORMULA_READER,
    (id, first, rows) => {
      for (const column of getOrThrow(columns, id))
        rows.forEach((cells, offset) => {
          const from = cells[column.index];
          if (typeof from !== "string") return;
          const to = translate(column.column.kind, from);
          if (to !== undefined) getOrThrow(found, column).push({ row: first + offset, from, to });
        });
    },
  );
  return tables.flatMap(({ id, header, hasHiddenRows }) =>
    getOrThrow(columns, id).flatMap((column) => {
      const changes = getOrThrow(found, column);
      const { caption } = column;
      const { captions } = header;
      return changes.length === 0 ? [] : [{ table: id, captions, caption, hasHiddenRows, changes }];
    }),
  );
}

/** Other people may move rows at the same moment; after this many attempts the work is interrupted. */
const MAX_ATTEMPTS = 5;

/** Replaces words until none is left. Returns false where others move rows all the time. */
export async function replaceWords(requests: Requests, translation: Translation): Promise<boolean> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const { columns, cells } = await findWords(requests, translation);
    if (columns.length === 0 && cells.length === 0) return true;
    if (cells.length > 0) await replaceInCells(requests, cells);
    for (const column of columns) await retryIfColumnsMove(() => replaceInColumn(requests, column));
  }
  return false;
}

async function replaceInCells(requests: Requests, cells: readonly CellWord[]): Promise<void> {
  const write = (texts: readonly { readonly name: string; readonly content: unknown }[]) =>
    requests.send(({ workbook }) => {
      const cellOf = (name: string) => workbook.names.getItem(name).getRange().getCell(0, 0);
      return texts.map(({ name, content }) => {
        const before = cellOf(name).load("formulas");
        cellOf(name).formulas = [[content]];
        return before;
      });
    });
  const before = await write(cells.map(({ name, to }) => ({ name, content: plainText(to) })));
  const overwritten = cells.flatMap(({ name, from }, index) => {
    const content: unknown = elementAt(before, index).formulas[0]?.[0];
    return content === from ? [] : [{ name, content: written(content) }];
  });
  if (overwritten.length > 0) await write(overwritten);
}

/** As many cells as one request surely takes. */
const CELLS_AT_ONCE = 2_000;

async function replaceInColumn(
  requests: Requests,
  { table: id, captions, caption, hasHiddenRows, changes }: ColumnWords,
): Promise<void> {
  for (let first = 0; first < changes.length; first += CELLS_AT_ONCE) {
    const part = changes.slice(first, first + CELLS_AT_ONCE);
    const write = (cells: readonly { readonly row: number; readonly content: unknown }[]) =>
      detectMovedColumns(
        id,
        requests.send(({ workbook }) => {
          const table = workbook.tables.getItem(id);
          const header = queueCaptions(table);
          const rangeOf = ({ row, contents }: CellRun) =>
            bodyOfColumn(table, caption).getCell(row, 0).getAbsoluteResizedRange(contents.length, 1);
          const ranges = runsOf(cells, hasHiddenRows).map((run) => {
            const before = rangeOf(run).load("formulas");
            rangeOf(run).formulas = run.contents.map((content) => [content]);
            return before;
          });
          return { header, ranges };
        }),
      );
    const { header, ranges } = await write(part.map(({ row, to }) => ({ row, content: plainText(to) })));
    const before = ranges.flatMap(({ formulas }) => formulas as unknown[][]);
    const overwritten = part.flatMap(({ row, from }, index) => {
      const content = before[index]?.[0];
      return content === from ? [] : [{ row, content: written(content) }];
    });
    if (overwritten.length > 0) await write(overwritten);
    requireCaptions({ id, captions }, header);
  }
}

/** Cells below one another. */
interface CellRun {
  readonly row: number;
  readonly contents: readonly unknown[];
}

function runsOf(
  cells: readonly { readonly row: number; readonly content: unknown }[],
  hasHiddenRows: boolean,
): readonly CellRun[] {
  const contents = new Map(cells.map(({ row, content }) => [row, content]));
  return writableRanges([...contents.keys()], hasHiddenRows).map(({ first, rows }) => ({
    row: first,
    contents: Array.from({ length: rows }, (_, index) => contents.get(first + index)),
  }));
}

/** What to write so that a cell holds again what it held. */
function written(content: unknown): unknown {
  return typeof content === "string" && !content.startsWith("=") ? plainText(content) : content;
}
