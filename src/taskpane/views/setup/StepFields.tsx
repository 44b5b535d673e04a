import { Field, Select, Text } from "@fluentui/react-components";
import { SETUP } from "../../../locales/setup";
import type { Language } from "../../../model/initiative";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { useWords } from "../../language/useWords";
import { FrameworkField } from "./FrameworkField";
import { PartnersField } from "./PartnersField";
import { ProfileFields } from "./ProfileFields";
import { SheetsField } from "./SheetsField";
import { SetupSummary } from "./SetupSummary";
import type { Steps } from "./useSteps";

interface StepFieldsProps {
  readonly values: InitiativeFormValues;
  readonly steps: Steps;
  onChange(entries: InitiativeFormValues): void;
}

/** What is asked at a step. */
export function StepFields({ values, steps, onChange }: StepFieldsProps) {
  const { say } = useWords(SETUP);
  const change = (part: Partial<InitiativeFormValues>) => onChange({ ...values, ...part });
  switch (steps.step) {
    case "profile":
      return <ProfileFields values={values} steps={steps} onChange={change} />;
    case "framework":
      return (
        <>
          <Text>{say("framework.lead")}</Text>
          <FrameworkField value={values.framework} onChange={(framework) => change({ framework })} />
        </>
      );
    case "partners":
      return (
        <>
          <Text>{say("partners.lead")}</Text>
          <PartnersField
            value={values.partners}
            issues={steps.issues.partners}
            onChange={(partners) => change({ partners })}
          />
        </>
      );
    case "sheets":
      return <SheetsField hidden={values.hidden} onChange={(hidden) => change({ hidden })} />;
    case "language":
      return (
        <>
          <Text>{say("language.lead")}</Text>
          <Field label={say("create.workbookLanguage")}>
            <Select
              value={values.language}
              onChange={(_event, { value }) => change({ language: value as Language })}
            >
              <option value="en">{say("create.language.en")}</option>
              <option value="fr">{say("create.language.fr")}</option>
            </Select>
          </Field>
        </>
      );
    case "summary":
      return <SetupSummary values={values} steps={steps} />;
  }
}
