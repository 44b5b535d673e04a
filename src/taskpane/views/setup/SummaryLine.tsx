import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { useMessages } from "../../i18n/useMessages";
import type { IssueText } from "./useIssueTexts";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  value: { gridColumn: 1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  label: { gridColumn: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  issue: { display: "block", color: tokens.colorStatusDangerForeground1 },
  correct: { margin: 0, gridColumn: 2, gridRow: "1 / span 2", alignSelf: "start" },
});

interface SummaryLineProps {
  readonly id: string;
  readonly label: string;
  /** undefined if nothing was entered */
  readonly text: string | undefined;
  readonly issue?: IssueText | undefined;
  onCorrect?(): void;
}

/** One line of the summary. */
export function SummaryLine({ id, label, text, issue, onCorrect }: SummaryLineProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  return (
    <div className={styles.line}>
      <dt className={styles.label} id={`summary-${id}`}>
        {label}
      </dt>
      <dd className={styles.value}>
        {issue ? (issue.typed ?? text) : (text ?? t("summary.none"))}
        {issue && <span className={styles.issue}>{issue.text}</span>}
      </dd>
      {issue && (
        <dd className={styles.correct}>
          <Button
            size="small"
            id={`summary-correct-${id}`}
            aria-labelledby={`summary-correct-${id} summary-${id}`}
            onClick={onCorrect}
          >
            {t("summary.correct")}
          </Button>
        </dd>
      )}
    </div>
  );
}
