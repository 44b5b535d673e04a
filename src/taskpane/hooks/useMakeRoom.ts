import { useCallback } from "react";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useTask, type TaskState } from "./useTask";

/** Makes room for all entries on the computed sheets. */
export interface MakeRoomTask {
  readonly state: TaskState;
  make(): void;
}

/** Makes room on request, then inspects the workbook again. `onMade` is called when there is room. */
export function useMakeRoom(onMade: () => void): MakeRoomTask {
  const { refresh } = useWorkbook();
  const { state, run } = useTask();
  const make = useCallback(
    () =>
      void run(async () => {
        // Loaded lazily: the blueprint of the workbook is a third of the pane's code.
        const { makeRoom } = await import("../../excel/upgrade");
        try {
          await makeRoom();
        } finally {
          await refresh();
        }
        onMade();
      }),
    [run, refresh, onMade],
  );
  return { state, make };
}
