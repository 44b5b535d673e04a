import { Field, Select } from "@fluentui/react-components";
import { FRAMEWORKS } from "../../../catalogue/roles";
import type { FrameworkId } from "../../../model/initiative";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { SETUP } from "../../../locales/setup";

interface FrameworkFieldProps {
  readonly value: FrameworkId;
  onChange(value: FrameworkId): void;
}

/** Chooses the roles that the workbook starts with; the hint describes the chosen framework. */
export function FrameworkField({ value, onChange }: FrameworkFieldProps) {
  const { language } = useSpeech();
  const { say } = useWords(SETUP);
  const chosen = FRAMEWORKS.find(({ id }) => id === value);
  return (
    <Field label={say("create.framework")} {...(chosen && { hint: chosen.help[language] })}>
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
