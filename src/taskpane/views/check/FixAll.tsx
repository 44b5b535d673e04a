import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { PreviewPanel } from "../../components/PreviewPanel";
import type { FixableIssue } from "../../hooks/useFixes";
import { useMessages } from "../../i18n/useMessages";
import { FixChange } from "./FixChange";

/** The maximum number of corrections that are listed; the others are counted. */
const MAX_LISTED = 50;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FixAllProps {
  readonly issues: readonly FixableIssue[];
  readonly busy: boolean;
  onFix(): void;
  onClose(): void;
}

/** A preview of all unambiguous corrections, with a button to apply them. */
export function FixAll({ issues, busy, onFix, onClose }: FixAllProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_CHECK_TEXTS);
  const more = issues.length - MAX_LISTED;
  return (
    <PreviewPanel title={tCount("preview.title", issues.length)} headingLevel="h2">
      <ul className={styles.list}>
        {issues.slice(0, MAX_LISTED).map(({ place: { sheet, address }, fix }) => (
          <li key={`${sheet} ${address}`}>
            <Text size={200}>
              {`${sheet} ${address} · `}
              <FixChange fix={fix} />
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && <Text size={200}>{tCount("preview.more", more)}</Text>}
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={onFix}>
          {t("preview.do")}
        </Button>
        <Button disabledFocusable={busy} onClick={onClose}>
          {t("preview.close")}
        </Button>
      </div>
    </PreviewPanel>
  );
}
