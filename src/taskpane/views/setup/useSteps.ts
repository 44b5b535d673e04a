import { useEffect, useState } from "react";
import type { InitiativeFile } from "../../../model/initiative";
import type { FormProblems } from "../../form/formProblems";
import { useLatestRef } from "../../hooks/useLatestRef";
import { useI18n } from "../../i18n/I18nContext";
import { invalidSteps, STEPS, type StepName, type StepsOfForm } from "./steps";
import { useLaterSteps, type LaterSteps } from "./useLaterSteps";
import type { SetupForm } from "./useSetupForm";

/** The state of the steps of creating an initiative. */
export interface Steps extends StepsOfForm {
  /** what the other steps need; null until it is loaded */
  readonly later: LaterSteps | null;
  /** counts the attempts to continue with issues, so that the focus moves to the first issue each time */
  readonly failedAttempts: number;
  goTo(step: StepName): void;
  next(): void;
  back(): void;
  /** Creates the initiative, or goes to the first step with an issue. */
  create(): void;
}

const NO_PROBLEMS: FormProblems = { fields: {}, partners: [] };

/** The steps of the form; only the problems of a step itself prevent continuing. */
export function useSteps(form: SetupForm, onCreate: (initiative: InitiativeFile) => void): Steps {
  const { values, step, goTo } = form;
  const { language } = useI18n();
  const later = useLaterSteps();
  const [failedAttempts, setFailedAttempts] = useState(0);
  const [asked, setAsked] = useState<"next" | "create" | null>(null);
  const problems = later?.formProblems(values, language) ?? NO_PROBLEMS;
  const invalid = invalidSteps(values, problems);
  const index = STEPS.indexOf(step);

  const goToFirstIssue = (target: StepName) => {
    goTo(target);
    setFailedAttempts(failedAttempts + 1);
  };
  const next = () => (invalid.includes(step) ? goToFirstIssue(step) : goTo(STEPS[index + 1] ?? step));
  const create = ({ initiativeFromForm }: LaterSteps) =>
    invalid[0] === undefined ? onCreate(initiativeFromForm(values)) : goToFirstIssue(invalid[0]);
  const latest = useLatestRef({ next, create });
  // Nothing goes on without the rules.
  useEffect(() => {
    if (later === null || asked === null) return;
    setAsked(null);
    if (asked === "next") latest.current.next();
    else latest.current.create(later);
  }, [later, asked, latest]);
  return {
    ...{ step, later, problems, invalid, goTo, goToFirstIssue },
    hasTriedToContinue: failedAttempts > 0,
    failedAttempts,
    next: () => setAsked("next"),
    back: () => goTo(STEPS[index - 1] ?? step),
    create: () => setAsked("create"),
  };
}
