import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { Severity } from "../../../model/issues/issue";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  label: { whiteSpace: "nowrap" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground3 },
});

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = { error: "■", warning: "▲", notice: "○" };

/** The severity of an issue: icon, label and colour. */
export function SeverityLabel({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  return (
    <Text size={200} weight="semibold" className={mergeClasses(styles.label, styles[severity])}>
      <span aria-hidden="true">{SEVERITY_ICONS[severity]} </span>
      {t(`severity.${severity}`)}
    </Text>
  );
}
