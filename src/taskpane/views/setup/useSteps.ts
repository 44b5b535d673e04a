import { useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import { checkForm, type FormProblems } from "../../form/checkForm";
import { initiativeOf } from "../../form/entries";
import { useSpeech } from "../../language/LanguageContext";
import { faultyStep, STEPS, type StepName } from "./steps";
import type { SetupForm } from "./useSetupForm";

/** Where a person is on the way to a new initiative. */
export interface Steps {
  readonly step: StepName;
  readonly problems: FormProblems;
  /** whether somebody tried to go on with faults, which are then told in full */
  readonly asked: boolean;
  /** counts the tries to go on with faults, so that the focus goes to the first fault each time */
  readonly refused: number;
  goTo(step: StepName): void;
  next(): void;
  back(): void;
  /** Creates the initiative, or goes to the first step with a fault. */
  create(): void;
}

/** The steps of a form; nobody is held at a step but by its own faults. */
export function useSteps(form: SetupForm, onCreate: (initiative: InitiativeFile) => void): Steps {
  const { language } = useSpeech();
  const { entries, step, goTo } = form;
  const [refused, setRefused] = useState(0);
  const problems = checkForm(entries, language);
  const faulty = faultyStep(entries, problems);
  const place = STEPS.indexOf(step);

  const refuse = (at: StepName) => {
    goTo(at);
    setRefused(refused + 1);
  };
  return {
    step,
    problems,
    asked: refused > 0,
    refused,
    goTo,
    next: () => (faulty === step ? refuse(step) : goTo(STEPS[place + 1] ?? step)),
    back: () => goTo(STEPS[place - 1] ?? step),
    create: () => (faulty === undefined ? onCreate(initiativeOf(entries)) : refuse(faulty)),
  };
}
