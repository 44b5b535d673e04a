import type { FormProblems } from "../../form/formProblems";
import type { InitiativeFormValues } from "../../form/initiativeForm";

/** The steps of creating an initiative, in order. */
export const STEPS = ["profile", "framework", "partners", "sheets", "language", "summary"] as const;
export type StepName = (typeof STEPS)[number];

/** What the fields of a step need to know of the steps. */
export interface StepsOfForm {
  readonly step: StepName;
  /** none until the rules are loaded */
  readonly problems: FormProblems;
  /** the steps with problems, in order */
  readonly invalid: readonly StepName[];
  /** whether the user has tried to continue with issues, which are then shown in full */
  readonly hasTriedToContinue: boolean;
  /** Goes to the first issue of a step. */
  goToFirstIssue(step: StepName): void;
}

/** The invalid steps, in order; a missing name counts as invalid. */
export function invalidSteps(
  values: InitiativeFormValues,
  { fields, partners }: FormProblems,
): readonly StepName[] {
  const isInvalid: Readonly<Partial<Record<StepName, boolean>>> = {
    profile: isNameMissing(values) || Object.keys(fields).length > 0,
    partners: partners.length > 0,
  };
  return STEPS.filter((step) => isInvalid[step]);
}

export function isNameMissing({ name }: InitiativeFormValues): boolean {
  return name.trim() === "";
}
