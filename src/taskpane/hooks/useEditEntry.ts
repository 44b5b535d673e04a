import { useState } from "react";
import {
  editEntry,
  findObservations,
  readEditableEntry,
  type EditableEntry,
  type FoundObservation,
  type NewEntry,
  type WrittenEntry,
} from "../../excel";
import { showAgain } from "./showAgain";
import { useSingleFlight } from "./useSingleFlight";

/** The state of a change of an entry. */
export type EditEntryState =
  | { readonly phase: "idle" | "saving" }
  /**
   * `before`: as it was read, which it is again once it is undone; `notRead`: why it could not be read again afterwards, null
   * where it was
   */
  | {
      readonly phase: "saved";
      readonly entry: WrittenEntry;
      readonly before: EditableEntry;
      readonly notRead: unknown;
    }
  | { readonly phase: "undone"; readonly notRead: unknown }
  /** somebody changed it meanwhile; `now` is null where it is no longer there */
  | { readonly phase: "outdated"; readonly now: EditableEntry | null }
  /** another observation has the same key: nothing was written, and the user has to decide */
  | { readonly phase: "conflict"; readonly existing: readonly FoundObservation[]; readonly values: NewEntry }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** A change that is to be written. */
interface EditRequest {
  readonly entry: EditableEntry;
  /** Validates it again against the current workbook: the changed values and all; null if it is invalid. */
  readValues(): Promise<{ readonly changes: NewEntry; readonly all: NewEntry } | null>;
  /** whether to write it even if another observation has the same key */
  readonly force: boolean;
}

/**
 * Writes changes of an entry, and can undo the last one. `onRead` receives the entry as it is in the workbook after
 * each change.
 */
export function useEditEntry(onRead: (entry: EditableEntry | null) => void) {
  const [editing, setEditing] = useState<EditEntryState>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const showEntry = (...sought: Parameters<typeof readEditableEntry>) =>
    showAgain(async () => (await readEditableEntry(...sought)) ?? null, onRead);
  const outcomeOf = async ({ entry, readValues, force }: EditRequest): Promise<EditEntryState> => {
    const read = await readValues();
    if (!read) return { phase: "idle" };
    const { changes, all } = read;
    const existing = force ? [] : await conflictsOf(entry, changes, all);
    if (existing.length > 0) return { phase: "conflict", existing, values: all };
    const outcome = await editEntry(entry, changes);
    if (outcome.kind === "outdated") {
      const now = await readEditableEntry(entry.table, entry, { mayHaveOtherKey: true });
      return { phase: "outdated", now: now ?? null };
    }
    const notRead = await showEntry(entry.table, outcome.now);
    return { phase: "saved", entry: outcome.entry, before: entry, notRead };
  };
  const save = (request: EditRequest) =>
    singleFlight(async () => {
      setEditing({ phase: "saving" });
      setEditing(await outcomeOf(request).catch((error: unknown) => ({ phase: "failed" as const, error })));
    });
  const undo = ({ entry, before }: Extract<EditEntryState, { readonly phase: "saved" }>) =>
    singleFlight(async () => {
      try {
        await entry.undo();
        setEditing({ phase: "undone", notRead: await showEntry(before.table, before) });
      } catch (error) {
        setEditing({ phase: "undoFailed", error });
      }
    });
  const reset = () => setEditing({ phase: "idle" });
  return { editing, save, undo, reset };
}

const KEY = ["indicator", "partner", "period", "breakdown", "group"];

/** The other observations with the key that an edited one gets. Its own row may be another one by now. */
async function conflictsOf(
  entry: EditableEntry,
  changes: NewEntry,
  all: NewEntry,
): Promise<readonly FoundObservation[]> {
  if (entry.table !== "Observations" || !KEY.some((id) => Object.hasOwn(changes, id))) return [];
  const { indicator, partner, period, breakdown, group } = all;
  const found = await findObservations({
    indicator: String(indicator),
    partner: String(partner),
    period: String(period),
    ...(breakdown !== undefined && { breakdown: String(breakdown) }),
    ...(group !== undefined && { group: String(group) }),
  });
  if (found.length === 0) return [];
  const own = await readEditableEntry(entry.table, entry);
  return found.filter(({ row }) => row !== own?.sheetRow);
}
