import { useCallback, useRef, useState } from "react";
import { WorkbookError, type ColumnState, type UpgradePlan, type UpgradeStep } from "../../excel";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useSingleFlight } from "./useSingleFlight";

/** The state of the upgrade. */
type UpgradeState =
  | { readonly phase: "offered" | "planning" }
  | { readonly phase: "planFailed"; readonly error: unknown }
  /** with the error of an attempt to carry the plan out */
  | { readonly phase: "planned"; readonly plan: UpgradePlan; readonly error?: unknown }
  | { readonly phase: "upgrading"; readonly plan: UpgradePlan }
  | { readonly phase: "upgraded"; readonly steps: readonly UpgradeStep[] };

export interface Upgrade {
  readonly state: UpgradeState;
  /** Reads what would change, each time from the workbook. */
  readPlan(): void;
  /** Carries the plan out; the columns in question that the person confirmed are passed on. */
  applyPlan(plan: UpgradePlan, confirmed: readonly ColumnState[]): void;
  /** Leaves the plan, or the note of what was done; an upgrade under way goes on. */
  dismiss(): void;
}

/** Upgrades a workbook of an earlier version, once a person has seen what will change. */
export function useUpgrade(): Upgrade {
  const { refresh } = useWorkbook();
  const [state, setState] = useState<UpgradeState>({ phase: "offered" });
  const singleFlight = useSingleFlight();
  /** counts the plans that were asked for or left: one that was left is not shown once it is read */
  const latestRequest = useRef(0);

  /** The workbook is of this version now: the pane learns of it before it says so. */
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
    // Somebody else may have upgraded the workbook meanwhile.
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
        const now = needsColumnConfirmation(error) ? await planOfWorkbook().catch(() => plan) : plan;
        setState({ phase: "planned", plan: now, error });
      }
    });

  const dismiss = useCallback(() => {
    latestRequest.current += 1;
    setState((last) => (last.phase === "upgrading" ? last : { phase: "offered" }));
  }, []);
  return { state, readPlan: () => void readPlan(), applyPlan, dismiss };
}

async function planOfWorkbook(): Promise<UpgradePlan> {
  // It needs the blueprint of the whole workbook, which is a third of the pane's code.
  const { planUpgrade } = await import("../../excel/upgrade");
  return planUpgrade();
}

/** Whether columns that were changed since the plan was read have to be confirmed. */
export function needsColumnConfirmation(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "columnsUnconfirmed";
}

/** Whether two readings are of the same column under the same header. */
export function isSameColumn(one: ColumnState, other: ColumnState): boolean {
  return one.table === other.table && one.id === other.id && one.found === other.found;
}
