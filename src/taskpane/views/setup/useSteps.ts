import { useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import { checkForm, type FormIssues } from "../../form/checkForm";
import { initiativeFromForm } from "../../form/initiativeForm";
import { invalidSteps, STEPS, type StepName } from "./steps";
import type { SetupForm } from "./useSetupForm";

/** Where a person is on the way to a new initiative. */
export interface Steps {
  readonly step: StepName;
  readonly issues: FormIssues;
  /** the steps that hold a fault, in order */
  readonly invalid: readonly StepName[];
  /** whether somebody tried to go on with faults, which are then told in full */
  readonly hasTriedToContinue: boolean;
  /** counts the tries to go on with faults, so that the focus goes to the first fault each time */
  readonly failedAttempts: number;
  goTo(step: StepName): void;
  next(): void;
  back(): void;
  /** Goes to the first fault of a step. */
  correct(step: StepName): void;
  /** Creates the initiative, or goes to the first step with a fault. */
  create(): void;
}

/** The steps of a form; nobody is held at a step but by its own faults. */
export function useSteps(form: SetupForm, onCreate: (initiative: InitiativeFile) => void): Steps {
  const { values, step, goTo } = form;
  const [failedAttempts, setFailedAttempts] = useState(0);
  const issues = checkForm(values);
  const invalid = invalidSteps(values, issues);
  const place = STEPS.indexOf(step);

  const goToIssue = (at: StepName) => {
    goTo(at);
    setFailedAttempts(failedAttempts + 1);
  };
  return {
    step,
    issues,
    invalid,
    hasTriedToContinue: failedAttempts > 0,
    failedAttempts,
    goTo,
    next: () => (invalid.includes(step) ? goToIssue(step) : goTo(STEPS[place + 1] ?? step)),
    back: () => goTo(STEPS[place - 1] ?? step),
    correct: goToIssue,
    create: () => (invalid[0] === undefined ? onCreate(initiativeFromForm(values)) : goToIssue(invalid[0])),
  };
}
