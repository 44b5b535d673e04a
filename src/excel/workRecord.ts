/**
 * Records in the workbook that work of several requests is under way, so that work that was cut off (a lost connection,
 * a closed pane) can be finished or taken back later. A record is a hidden defined name whose formula is a text: it
 * survives renaming and moving of sheets, saving, and other programs.
 */

/** Work that takes several requests and cannot be repeated without a record. */
export type RecordedWork = "Build" | "Framework" | "Import" | "Look" | "SelfTest" | "Translation" | "Upgrade";

const PREFIX = "EnsembleUnfinished";
/** The longest text within a formula is 255 characters. */
const MAX_TEXT_LENGTH = 255;

/** A queued record, readable by `recordIn` once the request was sent. */
export type LoadedRecord = Excel.NamedItem;

/** The defined name of a record. */
export function recordName(work: RecordedWork): string {
  return `${PREFIX}${work}`;
}

/** Queues the loading of a record. */
export function queueRecord({ names }: Excel.Workbook, work: RecordedWork): LoadedRecord {
  const item = names.getItemOrNullObject(recordName(work));
  item.load("formula");
  return item;
}

/** The details of a record; undefined if there is none, null if it cannot be read. */
export function recordIn(item: LoadedRecord): unknown {
  return item.isNullObject ? undefined : recordedDetails(item.formula);
}

/**
 * The details of a record among a workbook's names, by their lower-case texts; undefined if there is none, null if it cannot be
 * read.
 */
export function recordAmong(names: ReadonlyMap<string, unknown>, work: RecordedWork): unknown {
  const formula = names.get(recordName(work).toLowerCase());
  return formula === undefined ? undefined : recordedDetails(formula);
}

/** The details that the formula of a record states; null if they cannot be read. */
export function recordedDetails(formula: unknown): unknown {
  if (typeof formula !== "string") return null;
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
  try {
    return JSON.parse(texts.join(""));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Queues a record with details, which `JSON.stringify` must be able to write. Replaces an earlier one. */
export function queueAddRecord({ names }: Excel.Workbook, work: RecordedWork, details: unknown): void {
  names.getItemOrNullObject(recordName(work)).delete();
  const item = names.add(recordName(work), recordFormula(JSON.stringify(details)));
  item.visible = false;
}

/** Queues the removal of a record, if there is one. */
export function queueRemoveRecord({ names }: Excel.Workbook, work: RecordedWork): void {
  names.getItemOrNullObject(recordName(work)).delete();
}

/** A formula whose result is a text, in pieces that Excel accepts. */
export function recordFormula(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    const escaped = character === '"' ? '""' : character;
    if (piece.length + escaped.length > MAX_TEXT_LENGTH) {
      pieces.push(piece);
      piece = "";
    }
    piece += escaped;
  }
  return `=${[...pieces, piece].map((each) => `"${each}"`).join("&")}`;
}
