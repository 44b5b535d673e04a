import { inspectWorkbook, readSetup, WorkbookError } from "../excel";
import type { Language } from "../languages";
import type { EmbeddedExcel } from "./embeddedExcel";
import { readBytes } from "./files";
import type { Report } from "./report";

type Opened = Awaited<ReturnType<EmbeddedExcel["open"]>>;

/**
 * Opens the workbook of a command and sets the report to its language. Throws a CommandError `cannotRead`, or an
 * XlsxError.
 */
export async function openFile(
  path: string,
  report: Report,
): Promise<Opened & { readonly bytes: Uint8Array; readonly excel: EmbeddedExcel }> {
  const bytes = await readBytes(path, report.language);
  // Loaded lazily, since loading the calculation engine and the client library takes time.
  const { EmbeddedExcel } = await import("./embeddedExcel");
  const excel = new EmbeddedExcel();
  const opened = await excel.open(bytes);
  const language = await languageOfWorkbook();
  if (language) report.setFileLanguage(language);
  return { ...opened, bytes, excel };
}

/** The language of the open workbook, if it states one. */
async function languageOfWorkbook(): Promise<Language | undefined> {
  const status = await inspectWorkbook();
  if (status.kind === "ours") return status.language;
  if (status.kind !== "newer") return undefined;
  try {
    return (await readSetup()).language;
  } catch (error) {
    // A newer Ensemble may store it elsewhere.
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
