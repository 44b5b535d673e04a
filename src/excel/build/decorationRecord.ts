/** The record of decorations that Excel refused, kept in the workbook until they are done: see `finishDecorations`. */
import type { Decoration } from "./decorations";
import type { MadeSheet } from "../requestDraft";
import type { Requests } from "../requests";
import { recordedDetails, recordFormula, recordName } from "../workRecord";

/** A name holds 8,192 characters, in which quotation marks count twice. */
const PART_LENGTH = 3_000;

/** Refused decorations, with the names that their sheets had. */
export interface DecorationRecord {
  readonly refused: readonly Decoration[];
  readonly sheetNames: Readonly<Partial<Record<MadeSheet, string>>>;
}

const NOTHING: DecorationRecord = { refused: [], sheetNames: {} };

/** Defined names of a workbook. */
export type RecordNames = readonly { readonly name: string; readonly formula: unknown }[];

/** The names that hold the record, in order: a record may be too long for one. */
function partsOf(names: RecordNames): RecordNames {
  const prefix = recordName("Look").toLowerCase();
  const numberOf = (name: string) => Number(name.slice(prefix.length));
  return names
    .filter(({ name }) => name.toLowerCase().startsWith(prefix) && Number.isInteger(numberOf(name)))
    .sort((one, other) => numberOf(one.name) - numberOf(other.name));
}

/** The record among a workbook's names; an empty one if there is none or it cannot be read. */
export function decorationRecordIn(names: RecordNames): DecorationRecord {
  const texts = partsOf(names).map(({ formula }) => recordedDetails(formula));
  if (texts.length === 0) return NOTHING;
  try {
    const found = JSON.parse(texts.join("")) as Partial<DecorationRecord> | null;
    return { ...NOTHING, ...found };
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

/** Reads the record. One round trip. */
export async function readDecorationRecord(requests: Requests): Promise<DecorationRecord> {
  const names = await requests.send(({ workbook }) => workbook.names.load("items/name,items/formula"));
  return decorationRecordIn(names.items);
}

/** Whether two records name the same decorations. */
export function isSameRecord(
  { refused: one }: DecorationRecord,
  { refused: other }: DecorationRecord,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Queues the record of what is refused still, in place of the parts among `names`; removes it if there is nothing.
 * Returns the names that hold it then.
 */
export function queueDecorationRecord(
  workbook: Excel.Workbook,
  record: DecorationRecord,
  names: RecordNames = [],
): RecordNames {
  for (const { name } of partsOf(names)) workbook.names.getItemOrNullObject(name).delete();
  const text = record.refused.length === 0 ? "" : JSON.stringify(record);
  const parts: { readonly name: string; readonly formula: string }[] = [];
  for (let start = 0; start < text.length; start += PART_LENGTH) {
    const name = `${recordName("Look")}${start / PART_LENGTH + 1}`;
    const formula = recordFormula(JSON.stringify(text.slice(start, start + PART_LENGTH)));
    workbook.names.getItemOrNullObject(name).delete();
    workbook.names.add(name, formula).visible = false;
    parts.push({ name, formula });
  }
  return parts;
}
