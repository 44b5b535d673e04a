import { Text } from "@fluentui/react-components";
import { importIssueText, type ImportSurvey } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./useStepStyles";

/** Why rows of the whole file are set aside, the most frequent issue first, each by the first row that it is true of. */
export function IssueSummary({ issues }: Pick<ImportSurvey, "issues">) {
  const styles = useStepStyles();
  const { language } = useSpeech();
  const { say, sayCount } = useWords(IMPORT);
  return (
    <section aria-label={say("preview.issues")} className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {say("preview.issues")}
      </Text>
      <ul className={styles.list}>
        {issues.map(({ key, rows, line, first }) => (
          <li key={key}>
            {sayCount("preview.issue", rows, { line, text: importIssueText(first, language) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
