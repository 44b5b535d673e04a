import { createContext, useContext } from "react";
import type { WorkbookStatus } from "../../excel";
import type { ViewProps } from "../views/viewIds";

/** The open workbook, as last inspected. */
export interface OpenWorkbook {
  readonly status: WorkbookStatus;
  /** Inspects it again, for example once a workbook was created; the pane then shows what fits it. */
  refresh(): Promise<void>;
}

export const WorkbookContext = createContext<OpenWorkbook | null>(null);

/** The open workbook. */
export function useWorkbook(): OpenWorkbook {
  const workbook = useContext(WorkbookContext);
  if (!workbook) throw new Error("useWorkbook stands outside of the pane");
  return workbook;
}

/** Whether the view is the one shown. Views that were left stay, with what was typed, and may rest meanwhile. */
export const IsShownContext = createContext(true);

/** Whether the view that asks is the one shown. */
export function useIsShown(): boolean {
  return useContext(IsShownContext);
}

/** Shows another view, for components deep within one; null outside of the views. */
export const OpenViewContext = createContext<ViewProps["open"] | null>(null);
