import { useCallback, useEffect, useState } from "react";
import { inspectWorkbook, type WorkbookStatus } from "../../excel";

/** The status of the open workbook, or why there is none. */
export type PaneStatus =
  | { readonly kind: "loading" }
  /** a browser, or another program of Office */
  | { readonly kind: "notExcel" }
  /** an Excel without what the add-in needs */
  | { readonly kind: "tooOld" }
  | { readonly kind: "failed"; readonly error: unknown }
  | WorkbookStatus;

/** Looks at the workbook when the pane opens, and again whenever asked to. */
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

/** Outside of Excel, Office gives its context in parts or not at all. */
function unsupportedHost(): PaneStatus | null {
  const context: Partial<Office.Context> | undefined = Office.context;
  if (!context?.requirements || context.host !== Office.HostType.Excel) return { kind: "notExcel" };
  return context.requirements.isSetSupported("ExcelApi", "1.13") ? null : { kind: "tooOld" };
}
