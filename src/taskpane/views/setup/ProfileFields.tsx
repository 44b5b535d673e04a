import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { ENTRY_CELLS } from "../../../blueprint/profile";
import { FREQUENCIES } from "../../../catalogue/initiative";
import { SETUP } from "../../../locales/setup";
import type { FrequencyId, InitiativeProfile } from "../../../model/initiative";
import { issueHint } from "../../../model/issues/sentences";
import type { Answer } from "../../form/checkForm";
import { readDay } from "../../form/parseDay";
import type { FormEntries } from "../../form/initiativeForm";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { isNameMissing } from "./steps";
import type { Steps } from "./useSteps";

interface ProfileFieldsProps {
  readonly entries: FormEntries;
  readonly steps: Steps;
  onChange(part: Partial<FormEntries>): void;
}

/** What the initiative is. Issues are told beside their field, a missing name only once one tries to go on. */
export function ProfileFields({ entries, steps, onChange }: ProfileFieldsProps) {
  const { language, date } = useSpeech();
  const { say } = useWords(SETUP);
  const nameMissing = steps.asked && isNameMissing(entries) ? say("create.nameMissing") : undefined;
  const told = (answer: Answer, missing?: string) => {
    const issue = steps.issues.answers[answer];
    const message = missing ?? (issue && issueHint(issue, language));
    return message === undefined ? {} : ({ validationState: "error", validationMessage: message } as const);
  };
  const words = (property: keyof InitiativeProfile) => {
    const { label, help } = ENTRY_CELLS.find(({ path }) => path[0] === property)!;
    return { label: label[language], hint: help[language] };
  };
  const input = (answer: Answer) => (
    <Input value={entries[answer]} onChange={(_event, { value }) => onChange({ [answer]: value })} />
  );
  const start = readDay(entries.start);
  const startHint = "day" in start ? say("field.dateRead", { date: date(start.day) }) : undefined;
  return (
    <>
      <Field label={say("create.name")} required {...told("name", nameMissing)}>
        {input("name")}
      </Field>
      <Field label={say("create.community")} hint={say("create.communityHint")} {...told("community")}>
        {input("community")}
      </Field>
      <Field {...words("issue")} {...told("issue")}>
        <Textarea
          value={entries.issue}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ issue: value })}
        />
      </Field>
      <Field {...words("populationTarget")} {...told("populationTarget")}>
        <Textarea
          value={entries.populationTarget}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ populationTarget: value })}
        />
      </Field>
      <Field
        label={words("start").label}
        {...(startHint !== undefined && { hint: startHint })}
        {...told("start")}
      >
        {input("start")}
      </Field>
      <Field {...words("horizon")} {...told("horizon")}>
        {input("horizon")}
      </Field>
      <Field label={words("frequency").label}>
        <Select
          value={entries.frequency}
          onChange={(_event, { value }) => onChange({ frequency: value as FrequencyId | "" })}
        >
          <option value="">{say("summary.none")}</option>
          {FREQUENCIES.map(({ id, word }) => (
            <option key={id} value={id}>
              {word[language]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
