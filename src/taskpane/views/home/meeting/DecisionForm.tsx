import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { columnOf } from "../../../../blueprint/columns";
import { PANE_MEETING_TEXTS } from "../../../../languages/texts/pane/meeting";
import { issueAt } from "../../../../model/issues/issue";
import { issueHint } from "../../../../model/issues/sentences";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { readField } from "../../add/entry/readField";
import type { Decision } from "./useDecisions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The fields of a decision, as they are typed. */
export const DECISION_FIELDS = ["decision", "owner", "due"] as const;
export type DecisionTexts = Readonly<Partial<Record<(typeof DECISION_FIELDS)[number], string>>>;

const COLUMNS = {
  decision: columnOf("Debrief", "decision"),
  owner: columnOf("Debrief", "owner"),
  due: columnOf("Debrief", "due"),
};

interface DecisionFormProps {
  /** what it is about */
  readonly about: string;
  readonly texts: DecisionTexts;
  readonly isBusy: boolean;
  onChange(texts: DecisionTexts): void;
  onSave(decision: Decision): void;
  onCancel(): void;
}

/** A decision, who carries it out and by when; checked by the rules of the columns of Debrief. */
export function DecisionForm({ about, texts, isBusy, onChange, onSave, onCancel }: DecisionFormProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_MEETING_TEXTS);
  const [hasTried, setTried] = useState(false);
  const readings = DECISION_FIELDS.map(
    (id) => [id, readField(COLUMNS[id], texts[id] ?? "", language)] as const,
  );
  const values = Object.fromEntries(
    readings.flatMap(([id, read]) => ("value" in read ? [[id, String(read.value)]] : [])),
  );
  const isMissing = (texts.decision ?? "").trim() === "";
  const messageOf = (field: (typeof DECISION_FIELDS)[number]) => {
    const read = readings.find(([id]) => id === field)?.[1];
    if (read && "issue" in read) return issueHint(issueAt({ kind: "form", field }, read.issue), language);
    return field === "decision" && hasTried && isMissing ? t("decision.missing") : undefined;
  };
  const validation = (field: (typeof DECISION_FIELDS)[number]) => {
    const message = messageOf(field);
    return message === undefined ? {} : ({ validationState: "error", validationMessage: message } as const);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { decision } = values;
    if (decision === undefined || readings.some(([, read]) => "issue" in read)) return;
    onSave({ ...values, decision });
  };
  return (
    <form className={styles.form} noValidate onSubmit={save} aria-label={t("decide.for", { point: about })}>
      <Field label={t("decision")} required {...validation("decision")}>
        <Textarea
          // The form opens on a person's request, to be typed into.
          autoFocus
          resize="vertical"
          value={texts.decision ?? ""}
          onChange={(_event, { value }) => onChange({ ...texts, decision: value })}
        />
      </Field>
      <Field label={t("decision.owner")} {...validation("owner")}>
        <Input
          value={texts.owner ?? ""}
          onChange={(_event, { value }) => onChange({ ...texts, owner: value })}
        />
      </Field>
      <Field label={t("decision.due")} {...validation("due")}>
        <Input value={texts.due ?? ""} onChange={(_event, { value }) => onChange({ ...texts, due: value })} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {t(isBusy ? "decision.saving" : "decision.save")}
        </Button>
        <Button onClick={onCancel}>{t("decision.cancel")}</Button>
      </div>
    </form>
  );
}
