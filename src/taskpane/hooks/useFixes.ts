import { useCallback, useState } from "react";
import { applyFixes, type FixReport } from "../../excel/check";
import type { CellIssue, Fix } from "../../model/issues/issue";

/** An issue of which it is certain what belongs in its cell. */
export type FixableIssue = CellIssue & { readonly fix: Fix };

/** What came of the last correction. */
export type FixOutcome =
  | { readonly kind: "fixed" | "undone"; readonly report: FixReport }
  | { readonly kind: "fix" | "undo"; readonly error: unknown };

/** Corrects cells, and takes the last correction back; `onDone` is called when cells were changed. */
export function useFixes(onDone: () => Promise<void>) {
  const [outcome, setOutcome] = useState<FixOutcome | null>(null);
  const [busy, setBusy] = useState(false);

  const run = useCallback(
    async (kind: "fix" | "undo", work: () => Promise<FixReport>) => {
      setBusy(true);
      try {
        setOutcome({ kind: kind === "fix" ? "fixed" : "undone", report: await work() });
        await onDone();
      } catch (error) {
        setOutcome({ kind, error });
      }
      setBusy(false);
    },
    [onDone],
  );
  const fix = useCallback((issues: readonly FixableIssue[]) => run("fix", () => applyFixes(issues)), [run]);
  const undo = useCallback((report: FixReport) => run("undo", () => report.undo()), [run]);

  return { outcome, busy, fix, undo };
}

/** Those issues whose cells can be corrected for certain. */
export function isFixable(issue: CellIssue): issue is FixableIssue {
  return issue.fix !== undefined;
}
