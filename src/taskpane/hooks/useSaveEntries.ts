import { useState } from "react";
import type { TableId } from "../../blueprint/types";
import { saveEntries, showOnFirstUse, type EntryChanges, type SavedEntries } from "../../excel";
import { useSingleFlight } from "./useSingleFlight";

/** The state of saving entries of many rows. */
export type SaveState =
  /** `changed`: the workbook has changed since it was shown, so that nothing was saved */
  | { readonly phase: "idle" | "saving" | "undoing" | "undone" | "changed" }
  | { readonly phase: "saved"; readonly saved: SavedEntries; readonly isHidden: boolean }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "undoFailed"; readonly error: unknown; readonly saved: SavedEntries };

/** Entries that are to be saved. */
interface SaveRequest {
  /** What to save in the workbook as it is now; null if that is not what the person saw, so that nothing is saved. */
  prepare(): Promise<EntryChanges | null>;
  onSaved(): void;
}

/** Saves entries of a table at once, and can undo the last saving. `refresh` reads again what is shown. */
export function useSaveEntries(table: TableId, refresh: () => void) {
  const [state, setState] = useState<SaveState>({ phase: "idle" });
  const singleFlight = useSingleFlight();
  const outcomeOf = async ({ prepare, onSaved }: SaveRequest): Promise<SaveState> => {
    const changes = await prepare();
    if (!changes) return { phase: "changed" };
    const saved = await saveEntries(table, changes);
    onSaved();
    return { phase: "saved", saved, isHidden: !(await showOnFirstUse(table)) };
  };
  const save = (request: SaveRequest) =>
    singleFlight(async () => {
      setState({ phase: "saving" });
      setState(await outcomeOf(request).catch((error: unknown) => ({ phase: "failed" as const, error })));
      refresh();
    });
  const undo = (saved: SavedEntries) =>
    singleFlight(async () => {
      setState({ phase: "undoing" });
      try {
        await saved.undo();
        setState({ phase: "undone" });
      } catch (error) {
        setState({ phase: "undoFailed", error, saved });
      }
      refresh();
    });
  const reset = () => setState({ phase: "idle" });
  return { state, save, undo, reset };
}
