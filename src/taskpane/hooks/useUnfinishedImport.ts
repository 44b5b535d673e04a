import { useCallback } from "react";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useTask, type TaskState } from "./useTask";

/** Removes what an import that was cut off has left. */
export interface UnfinishedImportTask {
  readonly state: TaskState;
  remove(): void;
}

/** Removes what is left of an import on request, then inspects the workbook again. */
export function useUnfinishedImport(): UnfinishedImportTask {
  const { refresh } = useWorkbook();
  const { state, run } = useTask();
  const remove = useCallback(
    () =>
      void run(async () => {
        // Loaded lazily: few workbooks need it.
        const { removeUnfinishedImport } = await import("../../excel/import");
        await removeUnfinishedImport();
        await refresh();
      }),
    [run, refresh],
  );
  return { state, remove };
}
