import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Language } from "../../../../languages";
import { formattersOf } from "../../../../languages/formatting";
import { translate } from "../../../../languages/messages";
import { PANE_MEETING_TEXTS } from "../../../../languages/texts/pane/meeting";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { Decision, WrittenDecision } from "./useDecisions";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

/** A decision in one line: what, who, by when. */
export function decisionLine({ decision, owner, due }: Decision, language: Language): string {
  const day = due === undefined ? undefined : formattersOf(language).date(due);
  if (owner !== undefined && day !== undefined) {
    return translate(PANE_MEETING_TEXTS, language, "decision.lineOwnerDue", { decision, owner, due: day });
  }
  if (owner !== undefined) {
    return translate(PANE_MEETING_TEXTS, language, "decision.lineOwner", { decision, owner });
  }
  return day === undefined
    ? decision
    : translate(PANE_MEETING_TEXTS, language, "decision.lineDue", { decision, due: day });
}

interface DecisionLinesProps {
  readonly decisions: readonly WrittenDecision[];
  onUndo(decision: WrittenDecision): Promise<void>;
}

/** The decisions that were written, each with a button that takes it away again. */
export function DecisionLines({ decisions, onUndo }: DecisionLinesProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_MEETING_TEXTS);
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.list}>
      {decisions.map((decision, index) => {
        const line = decisionLine(decision, language);
        return (
          <li key={index} className={styles.line}>
            <Text>{line}</Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t("decision.undoOf", { decision: line })}
              onClick={() => void onUndo(decision)}
            >
              {t("decision.undo")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
