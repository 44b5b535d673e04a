import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { SHEETS } from "../../../blueprint/text/sheets";
import { SETUP } from "../../../locales/setup";
import { initiativeOf, type FormEntries } from "../../form/initiativeForm";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { profileInWords } from "./profileLines";
import { SummaryLine } from "./SummaryLine";
import { useIssuesInWords } from "./useIssueTexts";
import type { Steps } from "./useSteps";

/** How many partners are named, so that one sees that the list was read as it was meant. */
const NAMED = 5;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
});

interface SummaryProps {
  readonly entries: FormEntries;
  readonly steps: Steps;
}

/** What will be created, in words; a faulty answer as it was typed, with what is wrong and the way back to it. */
export function Summary({ entries, steps }: SummaryProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const faults = useIssuesInWords(entries, steps.issues);
  const { initiative, partners } = initiativeOf(entries);
  const left = entries.hidden.map((sheet) => SHEETS[sheet].name[speech.language]);
  const count = sayCount("create.partnersCount", partners.length);
  const named = partners
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(", ");
  const more = partners.length - NAMED;
  const partnersInWords =
    partners.length === 0 || faults.partners
      ? count
      : `${count}\n${more > 0 ? sayCount("create.andMore", more, { words: named }) : named}`;
  return (
    <>
      <Text>{say(steps.faulty.length > 0 ? "summary.leadFaulty" : "summary.lead")}</Text>
      <dl className={styles.list}>
        {profileInWords(initiative, speech)
          .filter(({ property }) => property !== "phase")
          .map(({ property, label, words }) => (
            <SummaryLine
              key={property}
              id={property}
              label={label}
              words={words}
              fault={faults[property]}
              onCorrect={() => steps.correct("profile")}
            />
          ))}
        <SummaryLine
          id="partners"
          label={say("summary.partners")}
          words={partnersInWords}
          fault={faults.partners}
          onCorrect={() => steps.correct("partners")}
        />
        <SummaryLine
          id="sheets"
          label={say("summary.sheets")}
          words={left.length > 0 ? left.join(", ") : say("summary.allSheets")}
        />
        <SummaryLine
          id="language"
          label={say("create.workbookLanguage")}
          words={say(`create.language.${entries.language}`)}
        />
      </dl>
    </>
  );
}
