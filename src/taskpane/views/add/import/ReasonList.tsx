import { Text } from "@fluentui/react-components";
import { reasonText, type ImportSurvey } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./styles";

/** Why rows of the whole file are set aside, the most frequent reason first, each by the first row that it is true of. */
export function ReasonList({ reasons }: Pick<ImportSurvey, "reasons">) {
  const styles = useStepStyles();
  const { language } = useSpeech();
  const { say, sayCount } = useWords(IMPORT);
  return (
    <section aria-label={say("preview.reasons")} className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {say("preview.reasons")}
      </Text>
      <ul className={styles.list}>
        {reasons.map(({ code, rows, line, first }) => (
          <li key={code}>{sayCount("preview.reason", rows, { line, text: reasonText(first, language) })}</li>
        ))}
      </ul>
    </section>
  );
}
