/**
 * Words that somebody changed on the sheet Lists, where entries hold the changed word: the entries get the word back that the
 * formulas compare (docs/rules.md, Repair).
 */
import { CONSTANTS_AT } from "../../blueprint/sheets/lists";
import { NAMES } from "../../blueprint/names";
import { getOrThrow } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { normalizeText } from "../../model/text/normalizeText";
import { idsOf, labelsOf, LIST_IDS, type ListId } from "../../model/vocabulary";
import type { Language } from "../../languages";
import { bodyOfColumn, queueCaptions, requireCaptions, retryIfColumnsMove } from "../movedColumns";
import { isUnconfirmed } from "../../blueprint/locateColumns";
import { plainText } from "../plainText";
import { readPages, shapeOf } from "../readPages";
import type { Requests } from "../requests";
import { sheetOf } from "../sheets";
import { locateTables, metadataOf, queueMetadata, queueTable } from "../workbookTables";
import type { RepairStep } from "./types";

/** A changed word in a column, with the rows that hold it. */
export interface ChangedWord {
  readonly step: Extract<RepairStep, { readonly kind: "restoreWords" }>;
  readonly captions: readonly string[];
  /** 0-based rows of the table's body */
  readonly rows: readonly number[];
}

/** A word that is not what Ensemble wrote. */
interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** Lists whose words are an initiative's own. */
const OWN_WORDS: ReadonlySet<ListId> = new Set(["phase"]);

/** Finds entries that hold changed words. Two round trips, more where words were changed. */
export async function changedWords(requests: Requests): Promise<readonly ChangedWord[]> {
  const { metadata, tables, cells } = await requests.send(({ workbook }) => {
    const lists = sheetOf(workbook.names.getItemOrNullObject(NAMES.language).getRangeOrNullObject());
    const used = lists.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    return {
      metadata: queueMetadata(workbook),
      tables: TABLE_IDS.map((id) => queueTable(workbook, id)),
      cells: used,
    };
  });
  const { language } = metadataOf(metadata);
  if (cells.isNullObject) return [];
  const changes = wordChanges(cells, language);
  if (changes.size === 0) return [];
  const located = locateTables(metadataOf(metadata), tables, { mayLackParts: true });
  const rows = await readPages(requests, located.map(shapeOf));
  return located.flatMap(({ id, sheet, header, entered }) =>
    entered.flatMap((column) => {
      const list = listOfKind(column.column.kind);
      if (list === undefined || isUnconfirmed(column)) return [];
      return (changes.get(list) ?? []).flatMap(({ from, to }): ChangedWord[] => {
        const places = getOrThrow(rows, id).flatMap((cell, row) =>
          isWord(cell[column.index]?.value, from) ? [row] : [],
        );
        if (places.length === 0) return [];
        const step = { kind: "restoreWords" as const, table: id, sheet, caption: column.caption };
        return [
          { step: { ...step, from, to, cells: places.length }, captions: header.captions, rows: places },
        ];
      });
    }),
  );
}

function listOfKind(kind: string): ListId | undefined {
  const id = kind.startsWith("list:") ? kind.slice("list:".length) : undefined;
  return LIST_IDS.find((list) => list === id);
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === "string" && wordKey(value) === wordKey(word);
}

const wordKey = (text: string): string => normalizeText(text, "name");

/** By list, the words beside its ids that are others than they should be, and no other word of the list. */
function wordChanges(cells: Excel.Range, language: Language): ReadonlyMap<ListId, readonly WordChange[]> {
  const valueIn = (row: number, column: number): unknown =>
    (cells.values as unknown[][])[row - cells.rowIndex]?.[column - cells.columnIndex];
  const lastRow = cells.rowIndex + cells.values.length;
  return new Map(
    LIST_IDS.filter((list) => !OWN_WORDS.has(list)).flatMap((list) => {
      const labels = labelsOf(list, language);
      const { row: firstRow, column } = CONSTANTS_AT.words(list, labels.length);
      const known = new Set(labels.map(wordKey));
      const changes = idsOf(list).flatMap((id, index): WordChange[] => {
        // Rows may have been inserted: the word is beside its id.
        let row = firstRow;
        while (row < lastRow && valueIn(row, column - 1) !== id) row += 1;
        const found = valueIn(row, column);
        const to = labels[index];
        if (typeof found !== "string" || to === undefined || found.trim() === "") return [];
        return known.has(wordKey(found)) ? [] : [{ from: found, to }];
      });
      return changes.length === 0 ? [] : [[list, changes] as const];
    }),
  );
}

/**
 * Gives the entries their word back. One request reads what it overwrites: where rows have moved since, what was there is put back,
 * and the entries are found again by the next part of the repair.
 */
export async function restoreWords(requests: Requests, words: readonly ChangedWord[]): Promise<void> {
  for (const { step, captions, rows } of words) {
    const write = (texts: readonly { readonly row: number; readonly text: unknown }[]) =>
      requests.send(({ workbook }) => {
        const table = workbook.tables.getItem(step.table);
        const header = queueCaptions(table);
        const body = bodyOfColumn(table, step.caption).load("values");
        for (const { row, text } of texts) body.getCell(row, 0).values = [[text]];
        return { header, body };
      });
    await retryIfColumnsMove(async () => {
      const { header, body } = await write(rows.map((row) => ({ row, text: plainText(step.to) })));
      const before = (body.values as unknown[][]).map(([value]) => value);
      const overwritten = rows.filter((row) => !isWord(before[row], step.from));
      if (overwritten.length > 0)
        await write(overwritten.map((row) => ({ row, text: written(before[row]) })));
      requireCaptions({ id: step.table, captions }, header);
    });
  }
}

function written(value: unknown): unknown {
  return typeof value === "string" ? plainText(value) : value;
}
