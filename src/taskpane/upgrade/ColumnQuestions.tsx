import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ColumnState } from "../../excel";
import { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import { ErrorBar } from "../components/ErrorBar";
import { useGoTo } from "../hooks/useGoTo";
import { isSameColumn } from "../hooks/useUpgrade";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";

const useStyles = makeStyles({
  questions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Leaves room for the focus ring of the checkbox.
  question: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  // Aligned with the label of the checkbox.
  below: { marginInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalM})` },
  again: { alignSelf: "flex-start" },
});

interface ColumnQuestionsProps {
  readonly questions: readonly ColumnState[];
  readonly confirmed: readonly ColumnState[];
  onChange(confirmed: readonly ColumnState[]): void;
  onRefresh(): void;
}

/** Asks the user to confirm columns that were found by their position or in another language. */
export function ColumnQuestions({ questions, confirmed, onChange, onRefresh }: ColumnQuestionsProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_UPGRADE_TEXTS);
  const { show, failure } = useGoTo();
  const id = useId();
  return (
    <div className={styles.questions} role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <Text weight="semibold" id={id}>
        {t("questions.title")}
      </Text>
      <Text size={200} id={`${id}-hint`}>
        {t("questions.hint")}
      </Text>
      {questions.map((column) => {
        const { table, id: columnId, sheet, address, found, caption } = column;
        const others = confirmed.filter((one) => !isSameColumn(one, column));
        return (
          <div key={`${table} ${columnId}`} className={styles.question}>
            <Checkbox
              checked={others.length < confirmed.length}
              onChange={(_event, { checked }) => onChange(checked === true ? [...others, column] : others)}
              label={t("questions.is", { found, sheet, caption })}
            />
            <Button className={styles.below} size="small" onClick={() => show({ sheet, address })}>
              {t("questions.show", { address })}
            </Button>
            <Text className={styles.below} size={200}>
              {t("questions.no", { caption })}
            </Text>
          </div>
        );
      })}
      {failure !== null && <ErrorBar title={t("questions.unmoved")} error={failure} />}
      <Button className={styles.again} size="small" onClick={onRefresh}>
        {tCommon("pane.lookAgain")}
      </Button>
    </div>
  );
}
