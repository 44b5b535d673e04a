import { Field, Select } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import type { ImportPlan } from "../../../../model/import/plan";
import { answerText, questionText, type ImportQuestion } from "../../../../model/import/questions";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

interface QuestionsProps {
  readonly questions: readonly ImportQuestion[];
  onPlan(plan: ImportPlan): void;
}

/** Asks what the file leaves open; each answer is followed at once, and may raise or settle other questions. */
export function Questions({ questions, onPlan }: QuestionsProps) {
  const styles = useStepStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const group = useFocusOnNext(questions);
  if (questions.length === 0) return null;
  return (
    <fieldset className={styles.fieldset} ref={group}>
      <legend className={styles.legend}>{t("questions.title")}</legend>
      {questions.map((question) => (
        <Field key={question.id} label={questionText(question, language)} required>
          <Select
            value=""
            onChange={(_event, { value }) => {
              const answer = question.answers.find(({ id }) => id === value);
              if (answer) onPlan(answer.plan);
            }}
          >
            <option value="">{t("columns.choose")}</option>
            {question.answers.map((answer) => (
              <option key={answer.id} value={answer.id}>
                {answerText(answer, language)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

/** When an answered question is gone, the focus goes to the next one, so that the keyboard is not lost. */
function useFocusOnNext(questions: readonly ImportQuestion[]) {
  const group = useRef<HTMLFieldSetElement>(null);
  const asked = questions.map(({ id }) => id).join("\n");
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current !== asked && document.activeElement === document.body)
      group.current?.querySelector("select")?.focus();
    lastAsked.current = asked;
  }, [asked]);
  return group;
}
