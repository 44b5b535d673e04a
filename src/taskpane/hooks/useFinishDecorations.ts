import { useCallback } from "react";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useTask, type TaskState } from "./useTask";

/** Tries again what Excel refused of the workbook's formatting. */
export interface DecorationTask {
  readonly state: TaskState;
  finish(): void;
}

/** Finishes the formatting of the workbook on request, then inspects the workbook again. */
export function useFinishDecorations(): DecorationTask {
  const { refresh } = useWorkbook();
  const { state, run } = useTask();
  const finish = useCallback(
    () =>
      void run(async () => {
        // Loaded lazily: few workbooks need it.
        const { finishDecorations } = await import("../../excel/build/finishDecorations");
        await finishDecorations();
        await refresh();
      }),
    [run, refresh],
  );
  return { state, finish };
}
