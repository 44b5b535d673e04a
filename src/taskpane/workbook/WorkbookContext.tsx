import { createContext, useContext } from "react";
import type { WorkbookStatus } from "../../excel";
import type { ViewProps } from "../views/view";

/** The workbook that the pane stands in, as last looked at. */
export interface OpenWorkbook {
  readonly situation: WorkbookStatus;
  /** Looks anew, for example once a workbook was created; the pane then shows what goes with it. */
  look(): Promise<void>;
}

export const WorkbookContext = createContext<OpenWorkbook | null>(null);

/** The open workbook. */
export function useWorkbook(): OpenWorkbook {
  const workbook = useContext(WorkbookContext);
  if (!workbook) throw new Error("useWorkbook stands outside of the pane");
  return workbook;
}

/** Whether the view is the one shown. Views that were left stay, with what was typed, and may rest meanwhile. */
export const ShownContext = createContext(true);

/** Whether the view that asks is the one shown. */
export function useShown(): boolean {
  return useContext(ShownContext);
}

/** Shows another view, for what stands deep within one; null outside of the views. */
export const OpenViewContext = createContext<ViewProps["open"] | null>(null);
