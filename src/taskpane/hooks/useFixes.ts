import { useCallback, useState } from "react";
import type { ColumnState } from "../../excel";
import type { FixReport } from "../../excel/check";
import type { CellIssue, Fix } from "../../model/issues/issue";
import { useSingleFlight } from "./useSingleFlight";

/** An issue with an unambiguous correction. */
export type FixableIssue = CellIssue & { readonly fix: Fix };

/** The outcome of the last correction or confirmation. */
export type FixOutcome =
  | { readonly kind: "fixed" | "undone"; readonly report: FixReport }
  | { readonly kind: "confirmed"; readonly column: ColumnState }
  | { readonly kind: "fix" | "undo" | "confirm"; readonly error: unknown };

/**
 * Corrects cells, undoes the last correction, and confirms columns, one operation at a time; calls `onDone` after each
 * change of the workbook.
 */
export function useFixes(onDone: () => Promise<void>) {
  const [outcome, setOutcome] = useState<FixOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const singleFlight = useSingleFlight();

  const run = useCallback(
    (kind: "fix" | "undo" | "confirm", work: () => Promise<FixOutcome>) =>
      singleFlight(async () => {
        setBusy(true);
        try {
          setOutcome(await work());
          await onDone();
        } catch (error) {
          setOutcome({ kind, error });
        }
        setBusy(false);
      }),
    [singleFlight, onDone],
  );
  const fix = useCallback(
    (issues: readonly FixableIssue[]) =>
      run("fix", async () => {
        const { applyFixes } = await import("../../excel/check");
        return { kind: "fixed", report: await applyFixes(issues) };
      }),
    [run],
  );
  const undo = useCallback(
    (report: FixReport) => run("undo", async () => ({ kind: "undone", report: await report.undo() })),
    [run],
  );
  const confirm = useCallback(
    (column: ColumnState) =>
      run("confirm", async () => {
        const { confirmColumns } = await import("../../excel/confirmColumns");
        await confirmColumns([column]);
        return { kind: "confirmed", column };
      }),
    [run],
  );
  /** Clears the error of the last attempt. */
  const dismissFailure = useCallback(() => setOutcome((last) => (last && "error" in last ? null : last)), []);

  return { outcome, isBusy, fix, undo, confirm, dismissFailure };
}

/** Whether an issue has an unambiguous correction. */
export function isFixable(issue: CellIssue): issue is FixableIssue {
  return issue.fix !== undefined;
}
