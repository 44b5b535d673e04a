import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CHECK } from "../../../locales/check";
import type { Severity } from "../../../model/issues/issue";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({
  label: { whiteSpace: "nowrap" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground3 },
});

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { error: "■", warning: "▲", notice: "○" };

/** How much an issue matters: mark, word and colour. */
export function SeverityLabel({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { say } = useWords(CHECK);
  return (
    <Text size={200} weight="semibold" className={mergeClasses(styles.label, styles[severity])}>
      <span aria-hidden="true">{SEVERITY_ICONS[severity]} </span>
      {say(`severity.${severity}`)}
    </Text>
  );
}
