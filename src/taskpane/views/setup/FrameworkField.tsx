import { Field, Select } from "@fluentui/react-components";
import { FRAMEWORKS, frameworkOf, type FrameworkId } from "../../../catalogue/frameworks";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { SETUP } from "../../../locales/setup";

interface FrameworkFieldProps {
  readonly value: FrameworkId;
  onChange(value: FrameworkId): void;
}

/** The roles that the workbook starts from; the hint tells of those that are chosen. */
export function FrameworkField({ value, onChange }: FrameworkFieldProps) {
  const { language } = useSpeech();
  const { say } = useWords(SETUP);
  return (
    <Field label={say("create.framework")} hint={frameworkOf(value).help[language]}>
      <Select value={value} onChange={(_event, data) => onChange(data.value as FrameworkId)}>
        {FRAMEWORKS.map(({ id, word }) => (
          <option key={id} value={id}>
            {word[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
