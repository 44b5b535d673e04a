import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SETUP } from "../../../locales/setup";
import { useWords } from "../../language/useWords";
import type { IssueInWords } from "./useIssueTexts";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  value: { gridColumn: 1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  label: { gridColumn: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fault: { display: "block", color: tokens.colorStatusDangerForeground1 },
  correct: { margin: 0, gridColumn: 2, gridRow: "1 / span 2", alignSelf: "start" },
});

interface SummaryLineProps {
  readonly id: string;
  readonly label: string;
  /** undefined where nothing was said */
  readonly words: string | undefined;
  readonly fault?: IssueInWords | undefined;
  onCorrect?(): void;
}

/** One answer of the summary. */
export function SummaryLine({ id, label, words, fault, onCorrect }: SummaryLineProps) {
  const styles = useStyles();
  const { say } = useWords(SETUP);
  return (
    <div className={styles.line}>
      <dt className={styles.label} id={`summary-${id}`}>
        {label}
      </dt>
      <dd className={styles.value}>
        {fault ? (fault.typed ?? words) : (words ?? say("summary.none"))}
        {fault && <span className={styles.fault}>{fault.text}</span>}
      </dd>
      {fault && (
        <dd className={styles.correct}>
          <Button
            size="small"
            id={`summary-correct-${id}`}
            aria-labelledby={`summary-correct-${id} summary-${id}`}
            onClick={onCorrect}
          >
            {say("summary.correct")}
          </Button>
        </dd>
      )}
    </div>
  );
}
