import { useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import { checkForm, type FormIssues } from "../../form/checkForm";
import { initiativeFromForm } from "../../form/initiativeForm";
import { invalidSteps, STEPS, type StepName } from "./steps";
import type { SetupForm } from "./useSetupForm";

/** The state of the steps of creating an initiative. */
export interface Steps {
  readonly step: StepName;
  readonly issues: FormIssues;
  /** the steps with issues, in order */
  readonly invalid: readonly StepName[];
  /** whether the user has tried to continue with issues, which are then shown in full */
  readonly hasTriedToContinue: boolean;
  /** counts the attempts to continue with issues, so that the focus moves to the first issue each time */
  readonly failedAttempts: number;
  goTo(step: StepName): void;
  next(): void;
  back(): void;
  /** Goes to the first issue of a step. */
  goToFirstIssue(step: StepName): void;
  /** Creates the initiative, or goes to the first step with an issue. */
  create(): void;
}

/** The steps of the form; only the issues of a step itself prevent continuing. */
export function useSteps(form: SetupForm, onCreate: (initiative: InitiativeFile) => void): Steps {
  const { values, step, goTo } = form;
  const [failedAttempts, setFailedAttempts] = useState(0);
  const issues = checkForm(values);
  const invalid = invalidSteps(values, issues);
  const index = STEPS.indexOf(step);

  const goToFirstIssue = (target: StepName) => {
    goTo(target);
    setFailedAttempts(failedAttempts + 1);
  };
  return {
    step,
    issues,
    invalid,
    hasTriedToContinue: failedAttempts > 0,
    failedAttempts,
    goTo,
    next: () => (invalid.includes(step) ? goToFirstIssue(step) : goTo(STEPS[index + 1] ?? step)),
    back: () => goTo(STEPS[index - 1] ?? step),
    goToFirstIssue,
    create: () =>
      invalid[0] === undefined ? onCreate(initiativeFromForm(values)) : goToFirstIssue(invalid[0]),
  };
}
