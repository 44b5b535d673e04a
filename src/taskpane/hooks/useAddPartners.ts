import { useState } from "react";
import { addPartners, type AddedPartners } from "../../excel";
import type { Partner } from "../../model/initiative";

/** Where the adding of partners stands. */
export type PartnersAdding =
  | { readonly phase: "idle" | "adding" | "undone" }
  | { readonly phase: "added"; readonly result: AddedPartners }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** Adds partners to the workbook, and takes them away again when asked to. */
export function useAddPartners() {
  const [adding, setAdding] = useState<PartnersAdding>({ phase: "idle" });

  /** Whether they were added. */
  const add = async (partners: readonly Partner[]): Promise<boolean> => {
    setAdding({ phase: "adding" });
    try {
      setAdding({ phase: "added", result: await addPartners(partners) });
      return true;
    } catch (error) {
      setAdding({ phase: "failed", error });
      return false;
    }
  };
  const undo = ({ entries }: AddedPartners) => {
    entries?.undo().then(
      () => setAdding({ phase: "undone" }),
      (error: unknown) => setAdding({ phase: "undoFailed", error }),
    );
  };
  return { adding, add, undo };
}
