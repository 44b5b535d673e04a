import { useCallback, useState } from "react";
import { applyFixes, type FixReport } from "../../excel/check";
import type { CheckFinding, Fix } from "../../model/check/finding";

/** A finding of which it is certain what belongs in its cell. */
export type FixableFinding = CheckFinding & { readonly fix: Fix };

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
  const fix = useCallback(
    (findings: readonly FixableFinding[]) => run("fix", () => applyFixes(findings)),
    [run],
  );
  const undo = useCallback((report: FixReport) => run("undo", () => report.undo()), [run]);

  return { outcome, busy, fix, undo };
}

/** Those findings whose cells can be corrected for certain. */
export function isFixable(finding: CheckFinding): finding is FixableFinding {
  return finding.fix !== undefined;
}
