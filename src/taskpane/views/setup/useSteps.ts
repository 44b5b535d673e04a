import { useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import { checkForm, type FormIssues } from "../../form/checkForm";
import { initiativeOf } from "../../form/initiativeForm";
import { faultySteps, STEPS, type StepName } from "./steps";
import type { SetupForm } from "./useSetupForm";

/** Where a person is on the way to a new initiative. */
export interface Steps {
  readonly step: StepName;
  readonly issues: FormIssues;
  /** the steps that hold a fault, in order */
  readonly faulty: readonly StepName[];
  /** whether somebody tried to go on with faults, which are then told in full */
  readonly asked: boolean;
  /** counts the tries to go on with faults, so that the focus goes to the first fault each time */
  readonly refused: number;
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
  const { entries, step, goTo } = form;
  const [refused, setRefused] = useState(0);
  const issues = checkForm(entries);
  const faulty = faultySteps(entries, issues);
  const place = STEPS.indexOf(step);

  const refuse = (at: StepName) => {
    goTo(at);
    setRefused(refused + 1);
  };
  return {
    step,
    issues,
    faulty,
    asked: refused > 0,
    refused,
    goTo,
    next: () => (faulty.includes(step) ? refuse(step) : goTo(STEPS[place + 1] ?? step)),
    back: () => goTo(STEPS[place - 1] ?? step),
    correct: refuse,
    create: () => (faulty[0] === undefined ? onCreate(initiativeOf(entries)) : refuse(faulty[0])),
  };
}
