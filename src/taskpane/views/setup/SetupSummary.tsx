import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { SHEETS } from "../../../blueprint/text/sheets";
import { SETUP } from "../../../locales/setup";
import { initiativeFromForm, type InitiativeFormValues } from "../../form/initiativeForm";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { profileLines } from "./profileLines";
import { SummaryLine } from "./SummaryLine";
import { useIssueTexts } from "./useIssueTexts";
import type { Steps } from "./useSteps";

/** How many partners are named, so that one sees that the list was read as it was meant. */
const MAX_NAMED_PARTNERS = 5;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
});

interface SetupSummaryProps {
  readonly values: InitiativeFormValues;
  readonly steps: Steps;
}

/** What will be created; invalid values are shown as typed, with their issue and a button to correct them. */
export function SetupSummary({ values, steps }: SetupSummaryProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const issueTexts = useIssueTexts(values, steps.issues);
  const { initiative, partners } = initiativeFromForm(values);
  const hiddenSheets = values.hidden.map((sheet) => SHEETS[sheet].name[speech.language]);
  const count = sayCount("create.partnersCount", partners.length);
  const named = partners
    .slice(0, MAX_NAMED_PARTNERS)
    .map(({ name }) => name)
    .join(", ");
  const more = partners.length - MAX_NAMED_PARTNERS;
  const partnersText =
    partners.length === 0 || issueTexts.partners
      ? count
      : `${count}\n${more > 0 ? sayCount("create.andMore", more, { words: named }) : named}`;
  return (
    <>
      <Text>{say(steps.invalid.length > 0 ? "summary.leadFaulty" : "summary.lead")}</Text>
      <dl className={styles.list}>
        {profileLines(initiative, speech)
          .filter(({ property }) => property !== "phase")
          .map(({ property, label, text }) => (
            <SummaryLine
              key={property}
              id={property}
              label={label}
              text={text}
              issue={issueTexts[property]}
              onCorrect={() => steps.correct("profile")}
            />
          ))}
        <SummaryLine
          id="partners"
          label={say("summary.partners")}
          text={partnersText}
          issue={issueTexts.partners}
          onCorrect={() => steps.correct("partners")}
        />
        <SummaryLine
          id="sheets"
          label={say("summary.sheets")}
          text={hiddenSheets.length > 0 ? hiddenSheets.join(", ") : say("summary.allSheets")}
        />
        <SummaryLine
          id="language"
          label={say("create.workbookLanguage")}
          text={say(`create.language.${values.language}`)}
        />
      </dl>
    </>
  );
}
