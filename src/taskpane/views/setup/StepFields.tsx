import { Loading } from "../../components/Loading";
import { withTemplateTexts, type InitiativeFormValues } from "../../form/initiativeForm";
import { ProfileFields } from "./ProfileFields";
import type { Steps } from "./useSteps";

interface StepFieldsProps {
  readonly values: InitiativeFormValues;
  readonly steps: Steps;
  onChange(values: InitiativeFormValues): void;
}

/** The fields of a step. */
export function StepFields({ values, steps, onChange }: StepFieldsProps) {
  const change = (part: Partial<InitiativeFormValues>) =>
    onChange(withTemplateTexts(values, { ...values, ...part }));
  if (steps.step === "profile") return <ProfileFields values={values} steps={steps} onChange={change} />;
  const { LaterStepFields } = steps.later ?? {};
  return LaterStepFields ? (
    <LaterStepFields values={values} steps={steps} onChange={change} />
  ) : (
    <Loading messageKey="pane.opening" />
  );
}
