import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { PANE_INTERVIEW_TEXTS } from "../../../../languages/texts/pane/interview";
import { sessionMembers, type Session } from "../../../../model/entry/interview";
import { issueAt, type ValueIssue } from "../../../../model/issues/issue";
import { issueHint } from "../../../../model/issues/sentences";
import { parseDay } from "../../../form/parseDay";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  names: { maxHeight: "40vh", overflowY: "auto", display: "flex", flexDirection: "column" },
  action: { alignSelf: "flex-start" },
});

interface StartStepProps {
  readonly session: Session;
  /** the members who have rated before */
  readonly known: readonly string[];
  onBegin(session: Session): void;
}

/** Who answers, and the day of the session. */
export function StartStep({ session, known, onBegin }: StartStepProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_INTERVIEW_TEXTS);
  const { language, date: longDate } = useI18n();
  const [chosen, setChosen] = useState(() => session.members.filter((name) => known.includes(name)));
  const [names, setNames] = useState(() =>
    session.members.filter((name) => !known.includes(name)).join(", "),
  );
  const [date, setDate] = useState<string>(session.date);
  const [isSent, setSent] = useState(false);
  const members = sessionMembers([...chosen, ...names.split(/[,;\n]/)], known);
  const day = date.trim() === "" ? undefined : parseDay(date);
  const hintOf = (issue: ValueIssue) => issueHint(issueAt({ kind: "form", field: "date" }, issue), language);
  const dateIssue =
    day === undefined
      ? isSent
        ? t("interview.needsDate")
        : undefined
      : "issue" in day
        ? hintOf(day.issue)
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (members.length > 0 && day && "day" in day) onBegin({ members, date: day.day });
  };
  const toggle = (name: string, isChosen: boolean) =>
    setChosen(
      isChosen
        ? known.filter((each) => each === name || chosen.includes(each))
        : chosen.filter((each) => each !== name),
    );
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t("interview.title")}>
      {known.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t("interview.who")}</legend>
          <div className={styles.names}>
            {known.map((name) => (
              <Checkbox
                key={name}
                label={name}
                checked={chosen.includes(name)}
                onChange={(_event, { checked }) => toggle(name, checked === true)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Field
        label={t(known.length > 0 ? "interview.names" : "interview.who")}
        hint={t("interview.whoHint")}
        {...(isSent &&
          members.length === 0 && {
            validationState: "error" as const,
            validationMessage: t("interview.needsWho"),
          })}
      >
        <Input value={names} onChange={(_event, { value }) => setNames(value)} />
      </Field>
      <Field
        label={t("interview.date")}
        {...(day && "day" in day && { hint: t("interview.dateRead", { date: longDate(day.day) }) })}
        {...(dateIssue !== undefined && {
          validationState: "error" as const,
          validationMessage: dateIssue,
        })}
      >
        <Input value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
      <Button type="submit" appearance="primary" className={styles.action}>
        {t("interview.begin")}
      </Button>
    </form>
  );
}
