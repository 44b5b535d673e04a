import { useCallback, useEffect, useState } from "react";
import { inspectWorkbook, type WorkbookStatus } from "../../excel";
import { isOfficeLoaded, officeContext } from "../officeContext";

/** The status of the open workbook, or why it is not available. */
export type PaneStatus =
  | { readonly kind: "loading" }
  /** office.js could not be loaded */
  | { readonly kind: "officeMissing" }
  /** a browser, or another Office application */
  | { readonly kind: "notExcel" }
  /** an Excel that lacks the required API version */
  | { readonly kind: "tooOld" }
  | { readonly kind: "failed"; readonly error: unknown }
  | WorkbookStatus;

/** Inspects the workbook when the pane opens, and again on `refresh`. */
export function useWorkbookStatus(): { status: PaneStatus; refresh(): Promise<void> } {
  const [status, setStatus] = useState<PaneStatus>({ kind: "loading" });
  const refresh = useCallback(async () => {
    const unsupported = unsupportedHost();
    setStatus(unsupported ?? (await inspectWorkbook().catch(failedStatus)));
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { status, refresh };
}

function failedStatus(error: unknown): PaneStatus {
  return { kind: "failed", error };
}

/** Why the host is not supported, or null. */
function unsupportedHost(): PaneStatus | null {
  if (!isOfficeLoaded()) return { kind: "officeMissing" };
  const context = officeContext();
  if (!context?.requirements || context.host !== Office.HostType.Excel) return { kind: "notExcel" };
  return context.requirements.isSetSupported("ExcelApi", "1.13") ? null : { kind: "tooOld" };
}
