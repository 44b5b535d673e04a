import { guessEncoding, isBinary, type Encoding } from "../model/import/decode";
import type { CellsOfWorkbook, XlsxErrorCode } from "../xlsx";
import { ImportFileError, type ImportFileFault } from "./ImportFileError";
import { partsOf, type WorkbookPart } from "./workbookParts";

/** A file whose content is in memory, so that it can be read with different options. */
export type ImportFile = TextFile | WorkbookFile;

/** A file of text: CSV, TSV or the like. */
export interface TextFile {
  readonly kind: "text";
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the guessed encoding */
  readonly encoding: Encoding;
}

/** An .xlsx file. */
export interface WorkbookFile {
  readonly kind: "workbook";
  readonly name: string;
  readonly cells: CellsOfWorkbook;
  /** the sheets and tables with something in them, in the workbook's order */
  readonly parts: readonly WorkbookPart[];
}

/** Limits of a file: what fits into the memory of a task pane, and is read in a few seconds. */
const MAX_FILE_BYTES = 50_000_000;
const MAX_UNPACKED_BYTES = 200_000_000;
const MAX_CELLS = 1_000_000;

/** The first bytes of zip files, as .xlsx and .ods. */
const ZIP_SIGNATURE = [0x50, 0x4b, 3, 4];
/** The first bytes of OLE files, as .xls and encrypted workbooks. */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
/** The first bytes of the record at the end of a zip file, and how long that record can be. */
const END_SIGNATURE = [0x50, 0x4b, 5, 6];
const MAX_END_BYTES = 65_557;

const FAULTS: Readonly<Record<XlsxErrorCode, ImportFileFault>> = {
  NotAWorkbook: "binary",
  UnsupportedFormat: "otherWorkbook",
  Encrypted: "encrypted",
  TooLarge: "tooLarge",
  MissingPart: "damaged",
  Damaged: "damaged",
  DateSystem1904: "otherWorkbook",
};

/**
 * Opens a file of figures by its content, whatever its name says. A large workbook is read in steps, between which other
 * tasks can run. Throws an ImportFileError.
 */
export async function openImportFile(name: string, bytes: Uint8Array): Promise<ImportFile> {
  if (bytes.length === 0) throw new ImportFileError("empty");
  if (bytes.length > MAX_FILE_BYTES) throw new ImportFileError("tooLarge");
  if (startsWith(bytes, ZIP_SIGNATURE) || startsWith(bytes, OLE_SIGNATURE)) return openWorkbook(name, bytes);
  if (isBinary(bytes)) throw new ImportFileError("binary");
  return { kind: "text", name, bytes, encoding: guessEncoding(bytes) };
}

async function openWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  // Loaded on demand: most files are text.
  const { readCells, XlsxError } = await import("../xlsx");
  try {
    const limits = { maxUnpackedBytes: MAX_UNPACKED_BYTES, maxCells: MAX_CELLS };
    const cells = await readCells(bytes, { ...limits, pause: nextTask });
    const parts = partsOf(cells);
    if (parts.length === 0) throw new ImportFileError("empty");
    return { kind: "workbook", name, cells, parts };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const fault = isCutShort(bytes) ? "damaged" : FAULTS[error.code];
    throw new ImportFileError(fault, { cause: error });
  }
}

/** Whether a zip file lacks the record at its end, because it was not transferred whole. */
function isCutShort(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, ZIP_SIGNATURE)) return false;
  const end = bytes.subarray(-MAX_END_BYTES);
  return !end.some((_, at) => startsWith(end.subarray(at, at + END_SIGNATURE.length), END_SIGNATURE));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
