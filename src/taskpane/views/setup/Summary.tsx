import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { SHEETS } from "../../../blueprint/text/sheets";
import { SETUP } from "../../../locales/setup";
import { initiativeOf, type FormEntries } from "../../form/entries";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { profileInWords } from "./profileInWords";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What will be created, in words. */
export function Summary({ entries }: { readonly entries: FormEntries }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const { initiative, partners } = initiativeOf(entries);
  const left = entries.hidden.map((sheet) => SHEETS[sheet].name[speech.language]);
  const lines = [
    ...profileInWords(initiative, speech).filter(({ property }) => property !== "phase"),
    { label: say("summary.partners"), words: sayCount("create.partnersCount", partners.length) },
    { label: say("summary.sheets"), words: left.length > 0 ? left.join(", ") : say("summary.allSheets") },
    { label: say("create.workbookLanguage"), words: say(`create.language.${entries.language}`) },
  ];
  return (
    <>
      <Text>{say("summary.lead")}</Text>
      <dl className={styles.list}>
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{words ?? say("summary.none")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
