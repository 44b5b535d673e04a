import { useCallback, useState } from "react";
import type { ColumnState, UpgradePlan } from "../../excel";
import { useWorkbook } from "../workbook/WorkbookContext";
import { useOneAtATime } from "./useOneAtATime";

/** Where the upgrade of the workbook stands. */
type UpgradeState =
  | { readonly phase: "offered" | "planning" }
  | { readonly phase: "planFailed"; readonly error: unknown }
  /** with the error of an attempt to carry the plan out */
  | { readonly phase: "planned"; readonly plan: UpgradePlan; readonly error?: unknown }
  | { readonly phase: "upgrading"; readonly plan: UpgradePlan }
  | { readonly phase: "upgraded"; readonly changes: number };

export interface Upgrade {
  readonly state: UpgradeState;
  /** Finds out what would change. */
  readPlan(): void;
  /** Carries the plan out; the columns in question that the person confirmed are passed on. */
  carryOut(plan: UpgradePlan, confirmed: readonly ColumnState[]): void;
  /** Leaves the plan, or the note of what was done. */
  leave(): void;
}

/** Upgrades a workbook of an earlier version, once a person has seen what will change. */
export function useUpgrade(): Upgrade {
  const { look } = useWorkbook();
  const [state, setState] = useState<UpgradeState>({ phase: "offered" });
  const once = useOneAtATime();

  /** The workbook is of this version now: the pane learns of it before it says so. */
  const finish = useCallback(
    async (changes: number) => {
      await look();
      setState({ phase: "upgraded", changes });
    },
    [look],
  );

  const readPlan = () =>
    void once(async () => {
      setState({ phase: "planning" });
      try {
        // It needs the blueprint of the whole workbook, which is a third of the pane's code.
        const { planUpgrade } = await import("../../excel/upgrade");
        const plan = await planUpgrade();
        // Somebody else may have upgraded the workbook meanwhile.
        if (plan.from === plan.to) await finish(0);
        else setState({ phase: "planned", plan });
      } catch (error) {
        setState({ phase: "planFailed", error });
      }
    });

  const carryOut = (plan: UpgradePlan, confirmed: readonly ColumnState[]) =>
    void once(async () => {
      setState({ phase: "upgrading", plan });
      try {
        const { upgradeWorkbook } = await import("../../excel/upgrade");
        const { steps } = await upgradeWorkbook({
          isConfirmed: (column) => confirmed.some((one) => isSameColumn(one, column)),
        });
        await finish(steps.length);
      } catch (error) {
        setState({ phase: "planned", plan, error });
      }
    });

  const leave = () => setState({ phase: "offered" });
  return { state, readPlan, carryOut, leave };
}

/** Whether two readings are of the same column under the same header. */
export function isSameColumn(one: ColumnState, other: ColumnState): boolean {
  return one.table === other.table && one.id === other.id && one.found === other.found;
}
