import { useState } from "react";
import { addPartners, type AddedPartners } from "../../excel";
import type { Partner } from "../../model/initiative";
import { useSingleFlight } from "./useSingleFlight";

/** The state of adding partners. */
export type AddPartnersState =
  | { readonly phase: "idle" | "adding" | "undone" }
  | { readonly phase: "added"; readonly result: AddedPartners }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** Adds partners to the workbook, and can undo that. */
export function useAddPartners() {
  const [adding, setAdding] = useState<AddPartnersState>({ phase: "idle" });

  const singleFlight = useSingleFlight();
  const add = (partners: readonly Partner[], onAdded: () => void) =>
    singleFlight(async () => {
      setAdding({ phase: "adding" });
      try {
        setAdding({ phase: "added", result: await addPartners(partners) });
        onAdded();
      } catch (error) {
        setAdding({ phase: "failed", error });
      }
    });
  const undo = ({ entries }: AddedPartners) =>
    singleFlight(async () => {
      try {
        await entries?.undo();
        setAdding({ phase: "undone" });
      } catch (error) {
        setAdding({ phase: "undoFailed", error });
      }
    });
  return { adding, add, undo };
}
