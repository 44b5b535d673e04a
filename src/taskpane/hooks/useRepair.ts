import { useCallback, useState } from "react";
import { WorkbookError, type ColumnState } from "../../excel";
import type { RepairPlan, RepairReport } from "../../excel/repair";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useSingleFlight } from "./useSingleFlight";
import { isSameColumn } from "./useUpgrade";

/** The state of a repair. */
type RepairState =
  | { readonly phase: "idle" | "looking" | "nothing" }
  | { readonly phase: "lookFailed"; readonly error: unknown }
  /** with the error of a failed attempt to carry the plan out */
  | { readonly phase: "planned"; readonly plan: RepairPlan; readonly error?: unknown }
  | { readonly phase: "repairing" }
  | { readonly phase: "repaired"; readonly report: RepairReport };

export interface Repair {
  readonly state: RepairState;
  /** Compares the workbook and shows what a repair would do. */
  look(): void;
  /** Repairs the workbook, with the columns that the user confirmed. */
  repair(confirmed: readonly ColumnState[]): void;
  /** Closes the plan. */
  dismiss(): void;
}

/** Repairs the workbook after the user has seen the plan. `onRepaired` is called when it is done. */
export function useRepair(onRepaired: () => void): Repair {
  const { refresh } = useWorkbook();
  const [state, setState] = useState<RepairState>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const look = useCallback(
    () =>
      void singleFlight(async () => {
        setState({ phase: "looking" });
        try {
          const plan = await planOfWorkbook();
          setState(isNothingLeft(plan) ? { phase: "nothing" } : { phase: "planned", plan });
        } catch (error) {
          setState({ phase: "lookFailed", error });
        }
      }),
    [singleFlight],
  );

  const repair = useCallback(
    (confirmed: readonly ColumnState[]) =>
      void singleFlight(async () => {
        setState({ phase: "repairing" });
        try {
          const { repairWorkbook } = await import("../../excel/repair");
          const report = await repairWorkbook({
            isConfirmed: (column) => confirmed.some((one) => isSameColumn(one, column)),
          });
          await refresh();
          setState({ phase: "repaired", report });
          onRepaired();
        } catch (error) {
          await refresh();
          setState(await planAfter(error));
        }
      }),
    [singleFlight, refresh, onRepaired],
  );

  const dismiss = useCallback(() => setState({ phase: "idle" }), []);
  return { state, look, repair, dismiss };
}

async function planOfWorkbook(): Promise<RepairPlan> {
  // Loaded lazily: the blueprint of the workbook is a third of the pane's code.
  const { planRepair } = await import("../../excel/repair");
  return planRepair();
}

/** What is left to do after a repair has failed, with the columns to confirm if that is why. */
async function planAfter(error: unknown): Promise<RepairState> {
  try {
    const plan = await planOfWorkbook();
    const isAsked = error instanceof WorkbookError && error.code === "columnsUnconfirmed";
    return { phase: "planned", plan, ...(!isAsked && { error }) };
  } catch {
    // The workbook cannot be read either: what stopped the repair is shown.
    return { phase: "lookFailed", error };
  }
}

function isNothingLeft({ steps, left }: RepairPlan): boolean {
  return steps.length + left.length === 0;
}
