/** Files and pasted cells that are about to be imported: what was read of them, and the mapping of their columns. */
import { captionsKey, choicesOf, withRemembered, type ImportContext } from "../../excel/import";
import {
  ImportFileError,
  openImportFile,
  readOpenedFile,
  textSource,
  type FileReading,
  type ImportFile,
  type ImportFileOptions,
} from "../../importFiles";
import { guessPlan, missingFields } from "../../model/import/guess";
import type { ImportPlan } from "../../model/import/plan";
import { captionsOf, sampleOf, type ImportSource } from "../../model/import/source";
import type { RememberedColumns } from "./useImportDraft";

/** A file or pasted cells, before they are opened. */
export type ImportInput =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/** An opened file, or pasted cells. */
export type OpenedInput = ImportFile | PastedCells;

interface PastedCells {
  readonly kind: "pasted";
  readonly name: string;
  readonly text: string;
}

interface PastedReading {
  readonly kind: "pasted";
  readonly source: ImportSource;
}

/** An opened source, read with some options. */
export interface ReadInput {
  readonly opened: OpenedInput;
  /** what a person said of the file */
  readonly options: ImportFileOptions;
  readonly reading: FileReading | PastedReading;
}

/** A workbook of which a sheet or table has to be chosen. */
export interface UnchosenWorkbook extends ReadInput {
  readonly reading: Extract<FileReading, { readonly kind: "workbook" }>;
}

/** A parsed source, with the mapping of its columns. */
export interface ImportDraft extends ReadInput {
  readonly source: ImportSource;
  readonly headers: readonly string[];
  readonly context: ImportContext;
  readonly plan: ImportPlan;
  /** whether the plan was remembered from an earlier file with the same columns */
  readonly isRemembered: boolean;
  /** whether a person has confirmed the columns of this file, or nothing was left to say of it */
  readonly isConfirmed: boolean;
}

/** Opens a file or pasted cells. Throws an ImportFileError. */
export async function openInput(input: ImportInput): Promise<OpenedInput> {
  return "bytes" in input ? openImportFile(input.name, input.bytes) : { kind: "pasted", ...input };
}

/** Reads an opened source, as remembered where its captions are the same. Throws an ImportFileError. */
export function readInput(
  opened: OpenedInput,
  options: ImportFileOptions,
  remembered: RememberedColumns | null,
): ReadInput {
  const reading = rememberedReading(opened, remembered) ?? read(opened, options);
  if (reading.source && sampleOf(reading.source, 1).length === 0) throw new ImportFileError("noRows");
  return { opened, options, reading };
}

/** Whether a sheet or table has to be chosen. */
export function isUnchosen(input: ReadInput): input is UnchosenWorkbook {
  return input.reading.kind === "workbook" && input.reading.source === undefined;
}

function read(opened: OpenedInput, options: ImportFileOptions): FileReading | PastedReading {
  if (opened.kind !== "pasted") return readOpenedFile(opened, options);
  return { kind: "pasted", source: textSource(opened.name, opened.text, options) };
}

/** A text read with the remembered options, if its captions are still the same. */
function rememberedReading(
  opened: OpenedInput,
  remembered: RememberedColumns | null,
): FileReading | PastedReading | null {
  if (!remembered || opened.kind === "workbook") return null;
  const { separator, header } = remembered;
  const reading = read(opened, { separator, header });
  if (!reading.source) return null;
  return captionsKey(captionsOf(reading.source)) === remembered.captions ? reading : null;
}

/** The draft of a source that was read: the mapping of its columns is remembered, or guessed. */
export function importDraftOf(input: ReadInput, context: ImportContext): ImportDraft {
  const { source } = input.reading;
  if (!source) throw new ImportFileError("noRows");
  const headers = captionsOf(source);
  const guessed = guessPlan(source, context.known);
  const plan = withRemembered(source, guessed, context.remembered);
  return { ...input, source, headers, context, plan, isRemembered: plan !== guessed, isConfirmed: false };
}

/** The draft read with other options. Throws an ImportFileError. */
export function withOptions(draft: ImportDraft, changed: ImportFileOptions): ImportDraft {
  const { opened, source, context, plan } = draft;
  // With another separator or sheet, or without what is hidden, the captions may be in another row.
  const keepsRows =
    changed.separator === undefined && changed.part === undefined && changed.hidden === undefined;
  const { separator, header } = source;
  const kept = keepsRows ? { separator, header } : { header: undefined };
  const options = { ...draft.options, ...kept, ...changed };
  const next = importDraftOf({ opened, options, reading: read(opened, options) }, context);
  // The answer to a question about rows is no reason to forget what was said of the columns.
  const isSame = changed.hidden !== undefined && next.headers.join("\n") === draft.headers.join("\n");
  return isSame ? { ...next, plan } : next;
}

/** The draft with the choices for another file of the same import that has the same captions, if there is one. */
export function withChoicesOf(draft: ImportDraft, others: readonly ImportDraft[]): ImportDraft {
  const key = captionsKey(draft.headers);
  const other = others.filter(({ headers }) => captionsKey(headers) === key).at(-1);
  if (!other || draft.isConfirmed) return draft;
  const remembered = [choicesOf(other.headers, other.plan), ...draft.context.remembered];
  return importDraftOf(draft, { ...draft.context, remembered });
}

/** Whether nothing has to be said about the columns: they were confirmed, or for an earlier file, and none is missing. */
export function isLayoutConfirmed({ isConfirmed, isRemembered, plan, reading }: ImportDraft): boolean {
  const isOpen = reading.kind !== "pasted" && reading.questions.length > 0;
  return isConfirmed || (isRemembered && !isOpen && missingFields(plan).length === 0);
}
