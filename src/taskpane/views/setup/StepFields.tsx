import { Field, Select, Text } from "@fluentui/react-components";
import { SETUP } from "../../../locales/setup";
import type { Language } from "../../../model/initiative";
import type { FormEntries } from "../../form/initiativeForm";
import { useWords } from "../../language/useWords";
import { FrameworkField } from "./FrameworkField";
import { PartnersField } from "./PartnersField";
import { ProfileFields } from "./ProfileFields";
import { SheetsField } from "./SheetsField";
import { Summary } from "./SetupSummary";
import type { Steps } from "./useSteps";

interface StepFieldsProps {
  readonly entries: FormEntries;
  readonly steps: Steps;
  onChange(entries: FormEntries): void;
}

/** What is asked at a step. */
export function StepFields({ entries, steps, onChange }: StepFieldsProps) {
  const { say } = useWords(SETUP);
  const change = (part: Partial<FormEntries>) => onChange({ ...entries, ...part });
  switch (steps.step) {
    case "profile":
      return <ProfileFields entries={entries} steps={steps} onChange={change} />;
    case "framework":
      return (
        <>
          <Text>{say("framework.lead")}</Text>
          <FrameworkField value={entries.framework} onChange={(framework) => change({ framework })} />
        </>
      );
    case "partners":
      return (
        <>
          <Text>{say("partners.lead")}</Text>
          <PartnersField
            value={entries.partners}
            issues={steps.issues.partners}
            onChange={(partners) => change({ partners })}
          />
        </>
      );
    case "sheets":
      return <SheetsField hidden={entries.hidden} onChange={(hidden) => change({ hidden })} />;
    case "language":
      return (
        <>
          <Text>{say("language.lead")}</Text>
          <Field label={say("create.workbookLanguage")}>
            <Select
              value={entries.language}
              onChange={(_event, { value }) => change({ language: value as Language })}
            >
              <option value="en">{say("create.language.en")}</option>
              <option value="fr">{say("create.language.fr")}</option>
            </Select>
          </Field>
        </>
      );
    case "summary":
      return <Summary entries={entries} steps={steps} />;
  }
}
