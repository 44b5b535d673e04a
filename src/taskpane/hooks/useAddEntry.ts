import { useState } from "react";
import {
  addEntries,
  findObservations,
  type AddedEntries,
  type FoundObservation,
  type NewEntry,
} from "../../excel";
import type { TableId } from "../../blueprint/types";

/** Where the adding of an entry stands. */
export type EntryAdding =
  | { readonly phase: "idle" | "adding" | "undone" }
  /** the same is there already: nothing was added, and a person has to say what they want */
  | { readonly phase: "conflict"; readonly there: readonly FoundObservation[]; readonly values: NewEntry }
  | { readonly phase: "added"; readonly entry: AddedEntries }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** Adds entries to a table, asks where an observation is there already, and takes the last one away again. */
export function useAddEntry(table: TableId) {
  const [adding, setAdding] = useState<EntryAdding>({ phase: "idle" });

  /** Whether it was added. */
  const add = async (values: NewEntry, evenSo = false): Promise<boolean> => {
    setAdding({ phase: "adding" });
    try {
      const there = table === "Observations" && !evenSo ? await sameAs(values) : [];
      if (there.length > 0) {
        setAdding({ phase: "conflict", there, values });
        return false;
      }
      setAdding({ phase: "added", entry: await addEntries(table, [values]) });
      return true;
    } catch (error) {
      setAdding({ phase: "failed", error });
      return false;
    }
  };
  const undo = ({ undo: takeAway }: AddedEntries) => {
    takeAway().then(
      () => setAdding({ phase: "undone" }),
      (error: unknown) => setAdding({ phase: "undoFailed", error }),
    );
  };
  const forget = () => setAdding({ phase: "idle" });
  return { adding, add, undo, forget };
}

function sameAs({ indicator, partner, period, group }: NewEntry): Promise<FoundObservation[]> {
  return findObservations({
    indicator: String(indicator),
    partner: String(partner),
    period: String(period),
    ...(group !== undefined && { group: String(group) }),
  });
}
