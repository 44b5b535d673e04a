import { useEffect, useRef, useState } from "react";
import type { FormStepId } from "../../../../model/entities";
import type { EntryForm } from "./forms";
import type { ReadEntry } from "./readEntry";

/** The steps of a form, and attempts to go on with answers that are missing or wrong. */
export interface FormProgress {
  /** the index of the step that is shown */
  readonly index: number;
  /** undefined in a form without steps */
  readonly step: FormStepId | undefined;
  readonly isLast: boolean;
  /** whether somebody tried to go on with answers that are missing */
  readonly hasFailed: boolean;
  show(index: number): void;
  /** Shows the first answer that is to be corrected, and moves the focus to it. */
  showIssue(issues: ReadEntry["issues"]): void;
  restart(): void;
}

/** The steps of a form. The focus follows to the first field of a step, and to a field that is to be corrected. */
export function useFormSteps({ steps, fields }: EntryForm) {
  const container = useRef<HTMLFormElement>(null);
  const [index, setIndex] = useState(0);
  const [failedAttempts, setFailedAttempts] = useState(0);
  const shown = useRef(index);
  useEffect(() => {
    if (failedAttempts > 0) {
      container.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    } else if (shown.current !== index) {
      container.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    }
    shown.current = index;
  }, [failedAttempts, index]);
  const progress: FormProgress = {
    index,
    step: steps[index],
    isLast: index >= steps.length - 1,
    hasFailed: failedAttempts > 0,
    show: (next) => {
      setIndex(next);
      setFailedAttempts(0);
    },
    showIssue: (issues) => {
      const first = fields.find(({ column }) => issues[column.id]?.severity === "error");
      if (first?.step !== undefined) setIndex(steps.indexOf(first.step));
      setFailedAttempts(failedAttempts + 1);
    },
    restart: () => {
      setIndex(0);
      setFailedAttempts(0);
    },
  };
  return { container, progress };
}
