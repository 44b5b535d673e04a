import type { FormProblems } from "../../form/checkForm";
import type { FormEntries } from "../../form/entries";

/** The steps of creating an initiative, in order. */
export const STEPS = ["profile", "framework", "partners", "sheets", "language", "summary"] as const;
export type StepName = (typeof STEPS)[number];

/** The first step at which something has to be corrected; a name must be given. */
export function faultyStep(entries: FormEntries, problems: FormProblems): StepName | undefined {
  if (entries.name.trim() === "" || Object.keys(problems.answers).length > 0) return "profile";
  return problems.partners.length > 0 ? "partners" : undefined;
}
