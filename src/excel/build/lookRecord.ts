/** The record of decorations that Excel refused, kept in the workbook until they are done: see `finishLook`. */
import type { SheetId } from "../../blueprint/types";
import type { Decoration } from "./decorations";
import { recordedDetails, recordFormula, recordName } from "../workRecord";

/** A name holds 8,192 characters, in which quotation marks count twice. */
const PART_LENGTH = 3_000;

/** Refused decorations, with the names that their sheets had. */
export interface LookRecord {
  readonly refused: readonly Decoration[];
  readonly sheetNames: Readonly<Partial<Record<SheetId, string>>>;
}

const NOTHING: LookRecord = { refused: [], sheetNames: {} };

type Names = readonly { readonly name: string; readonly formula: unknown }[];

/** The names that hold the record, in order: a record may be too long for one. */
function partsOf(names: Names): Names {
  const prefix = recordName("Look").toLowerCase();
  const numberOf = (name: string) => Number(name.slice(prefix.length));
  return names
    .filter(({ name }) => name.toLowerCase().startsWith(prefix) && Number.isInteger(numberOf(name)))
    .sort((one, other) => numberOf(one.name) - numberOf(other.name));
}

/** The record among a workbook's names; an empty one if there is none or it cannot be read. */
export function lookRecordIn(names: Names): LookRecord {
  const texts = partsOf(names).map(({ formula }) => recordedDetails(formula));
  if (texts.length === 0) return NOTHING;
  try {
    const found = JSON.parse(texts.join("")) as Partial<LookRecord> | null;
    return { ...NOTHING, ...found };
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

/** Queues the record of what is refused still, in place of the parts among `names`; removes it if there is nothing. */
export function queueLookRecord(workbook: Excel.Workbook, record: LookRecord, names: Names = []): void {
  for (const { name } of partsOf(names)) workbook.names.getItemOrNullObject(name).delete();
  if (record.refused.length === 0) return;
  const text = JSON.stringify(record);
  for (let start = 0; start < text.length; start += PART_LENGTH) {
    const name = `${recordName("Look")}${start / PART_LENGTH + 1}`;
    workbook.names.getItemOrNullObject(name).delete();
    const part = JSON.stringify(text.slice(start, start + PART_LENGTH));
    workbook.names.add(name, recordFormula(part)).visible = false;
  }
}
