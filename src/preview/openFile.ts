import { XlsxError, type UnsupportedFeature, type UnsupportedPlaces, type XlsxErrorCode } from "../xlsx";
import { openWorkbook, type Host } from "../host";
import type { Language } from "../languages";
import { startHost } from "./startHost";
import { whenIdle } from "./whenIdle";

/** Why a file was not opened: the reader's codes, a file that the browser cannot read, or an unexpected error. */
export type OpenErrorCode = XlsxErrorCode | "Unreadable" | "Unexpected";

/** A file that was opened in its own host. */
export interface OpenedFile {
  readonly name: string;
  readonly host: Host;
  readonly unsupportedFeatures: readonly UnsupportedFeature[];
  readonly unsupportedPlaces: UnsupportedPlaces;
}

/** Opens a file, and begins to calculate it, or returns the error code. Does not affect the workbook shown. */
export async function openFile(
  file: File,
  language: Language,
): Promise<OpenedFile | { readonly errorCode: OpenErrorCode }> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { errorCode: "Unreadable" };
  try {
    const { workbook, ...unsupported } = openWorkbook(new Uint8Array(bytes), { name: file.name });
    const host = startHost(language, workbook, whenIdle);
    return { name: file.name, host, ...unsupported };
  } catch (error) {
    return { errorCode: error instanceof XlsxError ? error.code : "Unexpected" };
  }
}
