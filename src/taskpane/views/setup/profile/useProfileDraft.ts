import { useState } from "react";
import { ENTRY_CELLS } from "../../../../blueprint/profile";
import type { ProfileCell, Setup } from "../../../../excel";
import type { Language } from "../../../../languages";
import { readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import { editedProfile, isEdited, type EditedProfile } from "../../../form/profileForm";
import { PROFILE_DRAFT } from "../profileDraft";
import { useLatestRef } from "../../../hooks/useLatestRef";

/** The profile that is edited, kept across reloads of the pane once something was changed; else that of the workbook. */
export function useProfileDraft(setup: Setup, language: Language) {
  const draft = useDraft(PROFILE_DRAFT, readEdited);
  const [typed, setTyped] = useState<EditedProfile | null>(draft.restored);
  const edited = typed ?? editedProfile(setup.cells, language);
  const latest = useLatestRef(edited);
  const show = (next: EditedProfile) => {
    if (isEdited(next)) {
      setTyped(next);
      draft.save(next);
    } else {
      setTyped(null);
      draft.remove();
    }
  };
  return { draft, edited, show, discard: () => setTyped(null), latest: () => latest.current };
}

function readEdited(stored: unknown): EditedProfile | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { cells, initial, values } = stored as Partial<Record<keyof EditedProfile, unknown>>;
  const names = ENTRY_CELLS.map(({ name }) => name);
  const [before, now] = [readTexts(initial, names), readTexts(values, names)];
  return isCells(cells) && before !== null && now !== null ? { cells, initial: before, values: now } : null;
}

function isCells(stored: unknown): stored is Setup["cells"] {
  if (typeof stored !== "object" || stored === null) return false;
  return Object.values(stored).every((cell: unknown) => {
    const { content, isFormula } = (cell ?? {}) as Partial<Record<keyof ProfileCell, unknown>>;
    return ["string", "number", "boolean"].includes(typeof content) && typeof isFormula === "boolean";
  });
}
