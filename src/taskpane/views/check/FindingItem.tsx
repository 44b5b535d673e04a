import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { CHECK } from "../../../locales/check";
import type { CheckFinding } from "../../../model/check/finding";
import { sentencesOf } from "../../../model/check/message";
import { isFixable, type FixableFinding } from "../../hooks/useFixes";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { FixChange } from "./FixChange";
import { SeverityWord } from "./SeverityWord";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    marginTop: tokens.spacingVerticalXXS,
  },
});

export interface FindingActions {
  onGoTo(finding: CheckFinding): void;
  onFix(finding: FixableFinding): void;
  readonly busy: boolean;
}

interface FindingItemProps extends FindingActions {
  readonly finding: CheckFinding;
}

/** One finding: where, what, why it matters, how to mend it; with the way to the cell, and the correction where it is certain. */
export const FindingItem = memo(function FindingItem({ finding, onGoTo, onFix, busy }: FindingItemProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(CHECK);
  const { what, why, how } = sentencesOf(finding, language);
  const { address, caption } = finding.place;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityWord severity={finding.severity} />
        <Text size={200} className={styles.quiet}>
          {`${address} · ${caption}`}
        </Text>
      </div>
      <Text weight="semibold">{what}</Text>
      <Text size={200}>
        {say("why")} {why}
      </Text>
      <Text size={200}>
        {say("how")} {how}
      </Text>
      <div className={styles.actions}>
        <Button size="small" onClick={() => onGoTo(finding)}>
          {say("goTo", { address })}
        </Button>
        {isFixable(finding) && (
          <>
            <Button
              size="small"
              disabled={busy}
              aria-label={say("fix.label", { address })}
              onClick={() => onFix(finding)}
            >
              {say("fix")}
            </Button>
            <Text size={200}>
              <FixChange fix={finding.fix} />
            </Text>
          </>
        )}
      </div>
    </li>
  );
});
