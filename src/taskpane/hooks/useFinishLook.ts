import { useCallback } from "react";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useTask, type TaskState } from "./useTask";

/** Tries again what Excel refused of the workbook's look. */
export interface LookTask {
  readonly state: TaskState;
  finish(): void;
}

/** Finishes the look of the workbook on request, then inspects the workbook again. */
export function useFinishLook(): LookTask {
  const { refresh } = useWorkbook();
  const { state, run } = useTask();
  const finish = useCallback(
    () =>
      void run(async () => {
        // Loaded lazily: few workbooks need it.
        const { finishLook } = await import("../../excel/build/finishLook");
        await finishLook();
        await refresh();
      }),
    [run, refresh],
  );
  return { state, finish };
}
