import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import type { PartnerProblem } from "../../form/checkForm";
import { partnerLines } from "../../form/partnerLines";
import { useWords } from "../../language/useWords";
import { SETUP } from "../../../locales/setup";
import { useUnknownSectors } from "./useUnknownSectors";

/** How many lines are explained at once; the others are counted. */
const SHOWN = 4;

/** What a pasted table may tell beside the names. */
const COLUMNS = ["sector", "contact", "email", "note"] as const;

const useStyles = makeStyles({
  // Beside the field's own sign, not below it.
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
  readonly problems: readonly PartnerProblem[];
  onChange(value: string): void;
}

/** The partners, one a line; what is wrong with a line is said under the field while one types. */
export function PartnersField({ value, problems, onChange }: PartnersFieldProps) {
  const styles = useStyles();
  const { say, sayCount } = useWords(SETUP);
  const message =
    problems.length === 0 ? undefined : (
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map(({ line, text }, index) => (
          <li key={index}>{say("create.partnerProblem", { line, problem: text })}</li>
        ))}
        {problems.length > SHOWN && <li>{sayCount("create.moreProblems", problems.length - SHOWN)}</li>}
      </ul>
    );
  const partners = partnerLines(value);
  const unknownSectors = useUnknownSectors(partners);
  const columns = COLUMNS.flatMap((column) => {
    const count = partners.filter((partner) => partner[column] !== undefined).length;
    return count > 0 ? [say(`create.columns.${column}`, { count })] : [];
  });
  const hint =
    partners.length === 0
      ? say("create.partnersHint")
      : [
          sayCount("create.partnersCount", partners.length),
          ...(columns.length > 0 ? [say("create.columns", { parts: columns.join(", ") })] : []),
        ].join(". ");
  return (
    <Field
      label={say("create.partners")}
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
