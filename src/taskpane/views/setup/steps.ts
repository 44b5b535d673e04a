import type { FormIssues } from "../../form/checkForm";
import type { FormEntries } from "../../form/initiativeForm";

/** The steps of creating an initiative, in order. */
export const STEPS = ["profile", "framework", "partners", "sheets", "language", "summary"] as const;
export type StepName = (typeof STEPS)[number];

/** The steps at which something has to be corrected, in order; a name must be given. */
export function faultySteps(entries: FormEntries, { answers, partners }: FormIssues): readonly StepName[] {
  const faulty: Readonly<Partial<Record<StepName, boolean>>> = {
    profile: isNameMissing(entries) || Object.keys(answers).length > 0,
    partners: partners.length > 0,
  };
  return STEPS.filter((step) => faulty[step]);
}

export function isNameMissing({ name }: FormEntries): boolean {
  return name.trim() === "";
}
