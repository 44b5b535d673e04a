import { useCallback, useState } from "react";
import { WorkbookError } from "../../excel";
import type { NameCount, RenameReport, UndoneRename } from "../../excel/rename";
import type { Rename } from "../../model/names/rename";
import { useSingleFlight } from "../hooks/useSingleFlight";

/** Loaded on the first use: Check shows names to settle, and rarely renames one. */
const loadRename = () => import("../../excel/rename");

/** Takes a rename back. */
type Undo = RenameReport["undo"];

/** How far a rename is. */
export type RenameState =
  | { readonly phase: "idle" | "counting" }
  /** a person looks at what will change; `isOutdated`: it was something else before */
  | { readonly phase: "counted" | "renaming"; readonly count: NameCount; readonly isOutdated: boolean }
  | { readonly phase: "renamed" | "undoing"; readonly report: RenameReport }
  | { readonly phase: "undone"; readonly undone: UndoneRename }
  | { readonly phase: "failed"; readonly error: unknown; readonly undo: Undo | undefined }
  | { readonly phase: "undoFailed"; readonly error: unknown; readonly undo: Undo };

/** Counts what a rename changes, renames, and takes it back; calls `onChanged` after each change of the workbook. */
export function useRename(onChanged: () => void) {
  const [state, setState] = useState<RenameState>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const count = useCallback(
    (rename: Rename) =>
      singleFlight(async () => {
        setState({ phase: "counting" });
        try {
          const { countName } = await loadRename();
          setState({ phase: "counted", count: await countName(rename), isOutdated: false });
        } catch (error) {
          setState({ phase: "failed", error, undo: undefined });
        }
      }),
    [singleFlight],
  );
  const rename = useCallback(
    (counted: NameCount) =>
      singleFlight(async () => {
        setState({ phase: "renaming", count: counted, isOutdated: false });
        try {
          const { renameName } = await loadRename();
          const outcome = await renameName(counted.rename, { expected: counted, mayMerge: true });
          if (outcome.kind === "outdated")
            return setState({ phase: "counted", count: outcome.count, isOutdated: true });
          setState({ phase: "renamed", report: outcome });
        } catch (error) {
          setState({ phase: "failed", error, undo: await undoOf(error) });
        }
        onChanged();
      }),
    [singleFlight, onChanged],
  );
  const undo = useCallback(
    (takeBack: Undo) =>
      singleFlight(async () => {
        setState((before) =>
          before.phase === "renamed" ? { phase: "undoing", report: before.report } : before,
        );
        try {
          setState({ phase: "undone", undone: await takeBack() });
        } catch (error) {
          setState({ phase: "undoFailed", error, undo: takeBack });
        }
        onChanged();
      }),
    [singleFlight, onChanged],
  );
  const reset = useCallback(() => setState({ phase: "idle" }), []);
  return { state, count, rename, undo, reset };
}

/** What takes back a rename that broke off; undefined where nothing was changed. */
async function undoOf(error: unknown): Promise<Undo | undefined> {
  if (!(error instanceof WorkbookError)) return undefined;
  const { UnfinishedRenameError } = await loadRename();
  return error instanceof UnfinishedRenameError ? error.undo : undefined;
}
