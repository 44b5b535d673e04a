import { useCallback, useEffect, useState } from "react";
import { inspectWorkbook, type WorkbookStatus } from "../../excel";

/** Where the pane stands: in a workbook, or why not. */
export type Situation =
  | { readonly kind: "looking" }
  /** a browser, or another program of Office */
  | { readonly kind: "notExcel" }
  /** an Excel without what the add-in needs */
  | { readonly kind: "tooOld" }
  | { readonly kind: "failed"; readonly error: unknown }
  | WorkbookStatus;

/** Looks at the workbook when the pane opens, and again whenever asked to. */
export function useSituation(): { situation: Situation; look(): Promise<void> } {
  const [situation, setSituation] = useState<Situation>({ kind: "looking" });
  const look = useCallback(async () => {
    const obstacle = obstacleHere();
    setSituation(obstacle ?? (await inspectWorkbook().catch(failed)));
  }, []);
  useEffect(() => void look(), [look]);
  return { situation, look };
}

function failed(error: unknown): Situation {
  return { kind: "failed", error };
}

/** Outside of Excel, Office gives its context in parts or not at all. */
function obstacleHere(): Situation | null {
  const context: Partial<Office.Context> | undefined = Office.context;
  if (!context?.requirements || context.host !== Office.HostType.Excel) return { kind: "notExcel" };
  return context.requirements.isSetSupported("ExcelApi", "1.13") ? null : { kind: "tooOld" };
}
