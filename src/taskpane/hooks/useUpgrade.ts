import { useCallback, useRef, useState } from "react";
import { WorkbookError, type ColumnState, type UpgradePlan, type UpgradeStep } from "../../excel";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useSingleFlight } from "./useSingleFlight";

/** The state of the upgrade. */
type UpgradeState =
  | { readonly phase: "offered" | "planning" }
  | { readonly phase: "planFailed"; readonly error: unknown }
  /** with the error of a failed attempt to apply the plan */
  | { readonly phase: "planned"; readonly plan: UpgradePlan; readonly error?: unknown }
  | { readonly phase: "upgrading"; readonly plan: UpgradePlan }
  | { readonly phase: "upgraded"; readonly steps: readonly UpgradeStep[] };

export interface Upgrade {
  readonly state: UpgradeState;
  /** Reads the plan from the workbook again. */
  readPlan(): void;
  /** Applies the plan, with the columns that the user confirmed. */
  applyPlan(plan: UpgradePlan, confirmed: readonly ColumnState[]): void;
  /** Closes the plan or the result; a running upgrade continues. */
  dismiss(): void;
}

/** Upgrades a workbook of an earlier version after the user has seen the plan. */
export function useUpgrade(): Upgrade {
  const { refresh } = useWorkbook();
  const [state, setState] = useState<UpgradeState>({ phase: "offered" });
  const singleFlight = useSingleFlight();
  /** counts requests and dismissals, so that a dismissed plan is not shown once it has been read */
  const latestRequest = useRef(0);

  /** Refreshes the workbook status before showing the result. */
  const finish = useCallback(
    async (steps: readonly UpgradeStep[]) => {
      await refresh();
      setState({ phase: "upgraded", steps });
    },
    [refresh],
  );

  const readPlan = async () => {
    latestRequest.current += 1;
    const request = latestRequest.current;
    setState({ phase: "planning" });
    const next = await planOfWorkbook().then(
      (plan) => ({ phase: "planned", plan }) as const,
      (error: unknown) => ({ phase: "planFailed", error }) as const,
    );
    if (request !== latestRequest.current) return;
    // Another user may have upgraded the workbook meanwhile.
    if (next.phase === "planned" && next.plan.from === next.plan.to) await finish([]);
    else setState(next);
  };

  const applyPlan = (plan: UpgradePlan, confirmed: readonly ColumnState[]) =>
    void singleFlight(async () => {
      setState({ phase: "upgrading", plan });
      try {
        const { upgradeWorkbook } = await import("../../excel/upgrade");
        const { steps } = await upgradeWorkbook({
          isConfirmed: (column) => confirmed.some((one) => isSameColumn(one, column)),
        });
        await finish(steps);
      } catch (error) {
        const latestPlan = hasColumnsChanged(error) ? await planOfWorkbook().catch(() => plan) : plan;
        setState({ phase: "planned", plan: latestPlan, error });
      }
    });

  const dismiss = useCallback(() => {
    latestRequest.current += 1;
    setState((last) => (last.phase === "upgrading" ? last : { phase: "offered" }));
  }, []);
  return { state, readPlan: () => void readPlan(), applyPlan, dismiss };
}

async function planOfWorkbook(): Promise<UpgradePlan> {
  // Loaded lazily: the blueprint of the workbook is a third of the pane's code.
  const { planUpgrade } = await import("../../excel/upgrade");
  return planUpgrade();
}

/** Whether columns are not any more as the plan says. */
function hasColumnsChanged(error: unknown): boolean {
  return needsColumnConfirmation(error) || (error instanceof WorkbookError && error.code === "columnChanged");
}

/** Whether columns that were changed since the plan was read have to be confirmed. */
export function needsColumnConfirmation(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "columnsUnconfirmed";
}

/** Whether two states are of the same column under the same header. */
export function isSameColumn(one: ColumnState, other: ColumnState): boolean {
  return one.table === other.table && one.id === other.id && one.found === other.found;
}
