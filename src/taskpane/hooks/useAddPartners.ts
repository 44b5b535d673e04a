import { useState } from "react";
import { addPartners, type AddedPartners } from "../../excel";
import type { Partner } from "../../model/initiative";
import { useOneAtATime } from "./useOneAtATime";

/** Where the adding of partners stands. */
export type PartnersAdding =
  | { readonly phase: "idle" | "adding" | "undone" }
  | { readonly phase: "added"; readonly result: AddedPartners }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** Adds partners to the workbook, and takes them away again when asked to. */
export function useAddPartners() {
  const [adding, setAdding] = useState<PartnersAdding>({ phase: "idle" });

  const once = useOneAtATime();
  const add = (partners: readonly Partner[], onAdded: () => void) =>
    once(async () => {
      setAdding({ phase: "adding" });
      try {
        setAdding({ phase: "added", result: await addPartners(partners) });
        onAdded();
      } catch (error) {
        setAdding({ phase: "failed", error });
      }
    });
  const undo = ({ entries }: AddedPartners) =>
    once(async () => {
      try {
        await entries?.undo();
        setAdding({ phase: "undone" });
      } catch (error) {
        setAdding({ phase: "undoFailed", error });
      }
    });
  return { adding, add, undo };
}
