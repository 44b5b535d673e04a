import { useState } from "react";
import {
  addEntries,
  findObservations,
  type AddedEntries,
  type FoundObservation,
  type NewEntry,
} from "../../excel";
import type { TableId } from "../../blueprint/types";
import { useOneAtATime } from "./useOneAtATime";

/** Where the adding of an entry stands. */
export type EntryAdding =
  | { readonly phase: "idle" | "adding" | "undone" }
  /** the same is there already: nothing was added, and a person has to say what they want */
  | { readonly phase: "conflict"; readonly there: readonly FoundObservation[]; readonly values: NewEntry }
  | { readonly phase: "added"; readonly entry: AddedEntries }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** An entry that is to be added. */
interface EntryToAdd {
  /** Looks at it once more, by the workbook as it is by then; null where it is faulty, so that nothing is added. */
  values(): Promise<NewEntry | null>;
  onAdded(): void;
  /** whether to add it beside one that is there already */
  readonly evenSo: boolean;
}

/** Adds entries to a table, asks where an observation is there already, and takes the last one away again. */
export function useAddEntry(table: TableId) {
  const [adding, setAdding] = useState<EntryAdding>({ phase: "idle" });

  const once = useOneAtATime();
  const outcomeOf = async ({ values: look, onAdded, evenSo }: EntryToAdd): Promise<EntryAdding> => {
    const values = await look();
    if (!values) return { phase: "idle" };
    const there = table === "Observations" && !evenSo ? await sameAs(values) : [];
    if (there.length > 0) return { phase: "conflict", there, values };
    const entry = await addEntries(table, [values]);
    onAdded();
    return { phase: "added", entry };
  };
  const add = (entry: EntryToAdd) =>
    once(async () => {
      setAdding({ phase: "adding" });
      setAdding(await outcomeOf(entry).catch((error: unknown) => ({ phase: "failed" as const, error })));
    });
  const undo = ({ undo: takeAway }: AddedEntries) =>
    once(async () => {
      try {
        await takeAway();
        setAdding({ phase: "undone" });
      } catch (error) {
        setAdding({ phase: "undoFailed", error });
      }
    });
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
