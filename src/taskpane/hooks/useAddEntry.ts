import { useState } from "react";
import {
  addEntries,
  findObservations,
  showOnFirstUse,
  type WrittenEntry,
  type FoundObservation,
  type NewEntry,
} from "../../excel";
import type { TableId } from "../../blueprint/types";
import { useSingleFlight } from "./useSingleFlight";

/** The state of adding an entry. */
export type AddEntryState =
  | { readonly phase: "idle" | "adding" | "undone" }
  /** the same observation exists already: nothing was added, and the user has to decide */
  | { readonly phase: "conflict"; readonly existing: readonly FoundObservation[]; readonly values: NewEntry }
  | { readonly phase: "added"; readonly entry: WrittenEntry; readonly isHidden: boolean }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** An entry that is to be added. */
interface AddEntryRequest {
  /** Validates the entry again against the current workbook; null if it is invalid, so that nothing is added. */
  readValues(): Promise<NewEntry | null>;
  onAdded(): void;
  /** whether to add it even if the same one exists already */
  readonly force: boolean;
}

/** Adds entries to a table, detects existing observations, and can undo the last addition. */
export function useAddEntry(table: TableId) {
  const [adding, setAdding] = useState<AddEntryState>({ phase: "idle" });

  const singleFlight = useSingleFlight();
  const outcomeOf = async ({ readValues, onAdded, force }: AddEntryRequest): Promise<AddEntryState> => {
    const values = await readValues();
    if (!values) return { phase: "idle" };
    const existing = table === "Observations" && !force ? await findExisting(values) : [];
    if (existing.length > 0) return { phase: "conflict", existing, values };
    const entry = await addEntries(table, [values]);
    onAdded();
    return { phase: "added", entry, isHidden: !(await showOnFirstUse(table)) };
  };
  const add = (entry: AddEntryRequest) =>
    singleFlight(async () => {
      setAdding({ phase: "adding" });
      setAdding(await outcomeOf(entry).catch((error: unknown) => ({ phase: "failed" as const, error })));
    });
  const undo = ({ undo: undoAddedRows }: WrittenEntry) =>
    singleFlight(async () => {
      try {
        await undoAddedRows();
        setAdding({ phase: "undone" });
      } catch (error) {
        setAdding({ phase: "undoFailed", error });
      }
    });
  const reset = () => setAdding({ phase: "idle" });
  return { adding, add, undo, reset };
}

function findExisting({
  indicator,
  partner,
  period,
  breakdown,
  group,
}: NewEntry): Promise<FoundObservation[]> {
  return findObservations({
    indicator: String(indicator),
    partner: String(partner),
    period: String(period),
    ...(breakdown !== undefined && { breakdown: String(breakdown) }),
    ...(group !== undefined && { group: String(group) }),
  });
}
