import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { parsePartners } from "../../form/parsePartners";
import { useMessages } from "../../i18n/useMessages";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { useUnknownSectors } from "./useUnknownSectors";

/** The maximum number of problems that are listed; the others are counted. */
const MAX_SHOWN_PROBLEMS = 4;

/** The columns of a pasted table other than the names. */
const COLUMNS = ["sector", "contact", "email", "note"] as const;

const useStyles = makeStyles({
  // Next to the field's error icon, not below it.
  problems: {
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
  /** what is wrong, line by line */
  readonly problems: readonly string[];
  onChange(value: string): void;
}

/** The partners, one per line; problems of lines are shown under the field while typing. */
export function PartnersField({ value, problems, onChange }: PartnersFieldProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const message =
    problems.length === 0 ? undefined : (
      <ul className={styles.problems}>
        {problems.slice(0, MAX_SHOWN_PROBLEMS).map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
        {problems.length > MAX_SHOWN_PROBLEMS && (
          <li>{tCount("create.moreIssues", problems.length - MAX_SHOWN_PROBLEMS)}</li>
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
