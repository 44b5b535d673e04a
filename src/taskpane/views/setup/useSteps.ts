import { useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import { checkForm, type FormProblems } from "../../form/checkForm";
import { initiativeOf, type FormEntries } from "../../form/entries";
import { useSpeech } from "../../language/LanguageContext";
import { faultyStep, STEPS, type StepName } from "./steps";

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
export function useSteps(entries: FormEntries, onCreate: (initiative: InitiativeFile) => void): Steps {
  const { language } = useSpeech();
  const [step, setStep] = useState<StepName>("profile");
  const [refused, setRefused] = useState(0);
  const problems = checkForm(entries, language);
  const faulty = faultyStep(entries, problems);
  const place = STEPS.indexOf(step);

  const refuse = (at: StepName) => {
    setStep(at);
    setRefused(refused + 1);
  };
  return {
    step,
    problems,
    asked: refused > 0,
    refused,
    goTo: setStep,
    next: () => (faulty === step ? refuse(step) : setStep(STEPS[place + 1] ?? step)),
    back: () => setStep(STEPS[place - 1] ?? step),
    create: () => (faulty === undefined ? onCreate(initiativeOf(entries)) : refuse(faulty)),
  };
}
