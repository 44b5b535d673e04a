import { Field, Select, Text } from "@fluentui/react-components";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { isLanguage, LANGUAGES } from "../../../languages";
import { languageName } from "../../../languages/formatting";
import { formProblems } from "../../form/formProblems";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { initiativeFromForm } from "../../form/initiativeFromForm";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { FrameworkField } from "./FrameworkField";
import { PartnersField } from "./PartnersField";
import { SheetsField } from "./SheetsField";
import { SetupSummary } from "./SetupSummary";
import type { StepsOfForm } from "./steps";

/** What the rules say of the form, and what they make of it. */
export { formProblems, initiativeFromForm };

interface LaterStepFieldsProps {
  readonly values: InitiativeFormValues;
  readonly steps: StepsOfForm;
  onChange(part: Partial<InitiativeFormValues>): void;
}

/** The fields of a step after the first one; nothing for the first. */
export function LaterStepFields({ values, steps, onChange: change }: LaterStepFieldsProps) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  switch (steps.step) {
    case "profile":
      return null;
    case "framework":
      return (
        <>
          <Text>{t("framework.lead")}</Text>
          <FrameworkField value={values.framework} onChange={(framework) => change({ framework })} />
        </>
      );
    case "partners":
      return (
        <>
          <Text>{t("partners.lead")}</Text>
          <PartnersField
            value={values.partners}
            problems={steps.problems.partners}
            onChange={(partners) => change({ partners })}
          />
        </>
      );
    case "sheets":
      return <SheetsField hidden={values.hidden} onChange={(hidden) => change({ hidden })} />;
    case "language":
      return (
        <>
          <Text>{t("language.lead")}</Text>
          <Field label={t("create.workbookLanguage")}>
            <Select
              value={values.language}
              onChange={(_event, { value }) => isLanguage(value) && change({ language: value })}
            >
              {LANGUAGES.map((each) => (
                <option key={each} value={each}>
                  {languageName(each, language)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      );
    case "summary":
      return <SetupSummary values={values} steps={steps} />;
  }
}
