import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { languageName } from "../../../languages/formatting";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { initiativeOf, type FormEntries } from "../../form/entries";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { profileInWords } from "./profileInWords";
import { SummaryLine } from "./SummaryLine";
import { useIssuesInWords } from "./useIssuesInWords";
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
  const i18n = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const faults = useIssuesInWords(entries, steps.issues);
  const { initiative, partners } = initiativeOf(entries);
  const left = entries.hidden.map((sheet) => SHEETS_HEADINGS_TEXTS[i18n.language][sheet].name);
  const count = tCount("create.partnersCount", partners.length);
  const named = partners
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(", ");
  const more = partners.length - NAMED;
  const partnersInWords =
    partners.length === 0 || faults.partners
      ? count
      : `${count}\n${more > 0 ? tCount("create.andMore", more, { words: named }) : named}`;
  return (
    <>
      <Text>{t(steps.faulty.length > 0 ? "summary.leadFaulty" : "summary.lead")}</Text>
      <dl className={styles.list}>
        {profileInWords(initiative, i18n)
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
          label={t("summary.partners")}
          words={partnersInWords}
          fault={faults.partners}
          onCorrect={() => steps.correct("partners")}
        />
        <SummaryLine
          id="sheets"
          label={t("summary.sheets")}
          words={left.length > 0 ? left.join(", ") : t("summary.allSheets")}
        />
        <SummaryLine
          id="language"
          label={t("create.workbookLanguage")}
          words={languageName(entries.language, i18n.language)}
        />
      </dl>
    </>
  );
}
