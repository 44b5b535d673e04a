import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { partnerIssueText } from "../../form/partnerIssueText";
import { parsePartners } from "../../form/parsePartners";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { FormIssue } from "../../../model/issues/issue";
import { useUnknownSectors } from "./useUnknownSectors";

/** The maximum number of issues that are listed; the others are counted. */
const MAX_SHOWN_ISSUES = 4;

/** The columns of a pasted table other than the names. */
const COLUMNS = ["sector", "contact", "email", "note"] as const;

const useStyles = makeStyles({
  // Next to the field's error icon, not below it.
  issues: {
    display: "inline-block",
    verticalAlign: "top",
    maxWidth: "calc(100% - 20px)",
    margin: 0,
    paddingLeft: 0,
    listStyleType: "none",
  },
});

interface PartnersFieldProps {
  readonly value: string;
  readonly issues: readonly FormIssue[];
  onChange(value: string): void;
}

/** The partners, one per line; issues of lines are shown under the field while typing. */
export function PartnersField({ value, issues, onChange }: PartnersFieldProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const message =
    issues.length === 0 ? undefined : (
      <ul className={styles.issues}>
        {issues.slice(0, MAX_SHOWN_ISSUES).map((issue, index) => (
          <li key={index}>{partnerIssueText(issue, language)}</li>
        ))}
        {issues.length > MAX_SHOWN_ISSUES && (
          <li>{tCount("create.moreIssues", issues.length - MAX_SHOWN_ISSUES)}</li>
        )}
      </ul>
    );
  const partners = parsePartners(value);
  const unknownSectors = useUnknownSectors(partners);
  const columns = COLUMNS.flatMap((column) => {
    const count = partners.filter((partner) => partner[column] !== undefined).length;
    return count > 0 ? [t(`create.columns.${column}`, { count })] : [];
  });
  const hint =
    partners.length === 0
      ? t("create.partnersHint")
      : [
          tCount("create.partnersCount", partners.length),
          ...(columns.length > 0 ? [t("create.columns", { parts: columns.join(", ") })] : []),
        ].join(". ");
  return (
    <Field
      label={t("create.partners")}
      hint={[hint, ...unknownSectors].join(" ")}
      {...(message ? { validationState: "error", validationMessage: message } : {})}
    >
      <Textarea
        value={value}
        rows={5}
        resize="vertical"
        spellCheck={false}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
