import { createContext, useContext } from "react";
import type { WorkbookStatus } from "../../excel";
import type { ViewProps } from "../views/viewIds";

/** The open workbook, as last inspected. */
export interface OpenWorkbook {
  readonly status: WorkbookStatus;
  /** Inspects it again, for example after a workbook was created, and updates the pane. */
  refresh(): Promise<void>;
}

export const WorkbookContext = createContext<OpenWorkbook | null>(null);

/** The open workbook. */
export function useWorkbook(): OpenWorkbook {
  const workbook = useContext(WorkbookContext);
  if (!workbook) throw new Error("useWorkbook must be used inside the pane");
  return workbook;
}

/** Whether the view is shown. Inactive views stay mounted, keep their input, and may pause. */
export const IsShownContext = createContext(true);

/** Whether the calling component's view is shown. */
export function useIsShown(): boolean {
  return useContext(IsShownContext);
}

/** Shows another view, for nested components; null outside of the views. */
export const OpenViewContext = createContext<ViewProps["open"] | null>(null);
