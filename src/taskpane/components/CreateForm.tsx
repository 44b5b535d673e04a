import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { checkForm } from "../form/checkForm";
import { initiativeOf, type FormEntries } from "../form/entries";
import { partnerLines } from "../form/partnerLines";
import { useSpeech } from "../language/LanguageContext";
import type { InitiativeFile, Language } from "../../model/initiative";
import { FrameworkField } from "./FrameworkField";
import { PartnersField } from "./PartnersField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  faulty: { color: tokens.colorStatusDangerForeground1 },
});

interface CreateFormProps {
  readonly entries: FormEntries;
  onChange(entries: FormEntries): void;
  onCreate(initiative: InitiativeFile): void;
}

/** What a person tells of a new initiative. Faults are told beside their field, a missing name only once asked for. */
export function CreateForm({ entries, onChange, onCreate }: CreateFormProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [asked, setAsked] = useState(false);
  const problems = checkForm(entries, language);
  const nameMissing = entries.name.trim() === "";
  const faulty = nameMissing || problems.any;
  const nameProblem = nameMissing && asked ? say("create.nameMissing") : problems.name;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!faulty) onCreate(initiativeOf(entries));
  };
  const change = (part: Partial<FormEntries>) => onChange({ ...entries, ...part });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={say("create.name")} required {...told(nameProblem)}>
        <Input value={entries.name} onChange={(_event, { value }) => change({ name: value })} />
      </Field>
      <Field label={say("create.community")} hint={say("create.communityHint")} {...told(problems.community)}>
        <Input value={entries.community} onChange={(_event, { value }) => change({ community: value })} />
      </Field>
      <PartnersField
        value={entries.partners}
        count={partnerLines(entries.partners).length}
        problems={problems.partners}
        onChange={(partners) => change({ partners })}
      />
      <FrameworkField value={entries.framework} onChange={(framework) => change({ framework })} />
      <Field label={say("create.workbookLanguage")}>
        <Select
          value={entries.language}
          onChange={(_event, { value }) => change({ language: value as Language })}
        >
          <option value="en">{say("create.language.en")}</option>
          <option value="fr">{say("create.language.fr")}</option>
        </Select>
      </Field>
      <Button type="submit" appearance="primary">
        {say("create.action")}
      </Button>
      <div role="status">
        {asked && faulty && <Text className={styles.faulty}>{say("create.lookAgain")}</Text>}
      </div>
    </form>
  );
}

/** Field's way of showing a problem, or nothing. */
function told(problem: string | undefined) {
  return problem === undefined ? {} : ({ validationState: "error", validationMessage: problem } as const);
}
