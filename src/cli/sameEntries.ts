/** Compares a written workbook with what it should hold. */
import { isDeepStrictEqual } from "node:util";
import { readEntries, WorkbookError } from "../excel";
import type { Language } from "../languages";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";
import { XlsxError } from "../xlsx";
import type { EmbeddedExcel } from "./embeddedExcel";
import { CommandError, EXIT } from "./exitCodes";

/** All entries of the open workbook, including invalid ones. */
export async function entriesOfWorkbook(): Promise<object> {
  const { value, errors } = await readEntries();
  return { value, errors };
}

/** Throws a CommandError `entriesDiffer` if a written file does not hold these entries. */
export async function requireSameEntries(
  entries: object,
  written: Uint8Array,
  excel: EmbeddedExcel,
  language: Language,
): Promise<void> {
  const differenceError = (cause?: unknown) =>
    new CommandError("entriesDiffer", EXIT.refused, CLI_COMMON_TEXTS[language].entriesDiffer, { cause });
  try {
    await excel.openSaved(written);
    if (!isDeepStrictEqual(await entriesOfWorkbook(), entries)) throw differenceError();
  } catch (error) {
    throw error instanceof XlsxError || error instanceof WorkbookError ? differenceError(error) : error;
  }
}
