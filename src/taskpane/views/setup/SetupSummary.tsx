import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { languageName } from "../../../languages/formatting";
import { hideableSheetLabel } from "./hideableSheetLabel";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { initiativeFromForm } from "../../form/initiativeFromForm";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { profileLines } from "./profileLines";
import { SummaryLine } from "./SummaryLine";
import { useIssueTexts } from "./useIssueTexts";
import type { StepsOfForm } from "./steps";

/** The number of partners that are named, so that users see that the list was parsed correctly. */
const MAX_NAMED_PARTNERS = 5;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
});

interface SetupSummaryProps {
  readonly values: InitiativeFormValues;
  readonly steps: StepsOfForm;
}

/** A summary of what will be created; invalid values are shown as typed, with their issue and a button to correct them. */
export function SetupSummary({ values, steps }: SetupSummaryProps) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const issueTexts = useIssueTexts(values, steps.problems);
  const { initiative, partners, indicators } = initiativeFromForm(values);
  const hiddenSheets = values.hidden.map((sheet) => hideableSheetLabel(sheet, i18n.language));
  const count = tCount("create.partnersCount", partners.length);
  const named = partners
    .slice(0, MAX_NAMED_PARTNERS)
    .map(({ name }) => name)
    .join(", ");
  const more = partners.length - MAX_NAMED_PARTNERS;
  const partnersText =
    partners.length === 0 || issueTexts.partners
      ? count
      : `${count}\n${more > 0 ? tCount("create.andMore", more, { words: named }) : named}`;
  return (
    <>
      <Text>{t(steps.invalid.length > 0 ? "summary.leadFaulty" : "summary.lead")}</Text>
      <dl className={styles.list}>
        {profileLines(initiative, i18n)
          .filter(({ property }) => property !== "phase")
          .map(({ property, label, text }) => (
            <SummaryLine
              key={property}
              id={property}
              label={label}
              text={text}
              issue={issueTexts[property]}
              onCorrect={() => steps.goToFirstIssue("profile")}
            />
          ))}
        <SummaryLine
          id="partners"
          label={t("summary.partners")}
          text={partnersText}
          issue={issueTexts.partners}
          onCorrect={() => steps.goToFirstIssue("partners")}
        />
        {indicators.length > 0 && (
          <SummaryLine
            id="indicators"
            label={t("summary.indicators")}
            text={indicators.map(({ name }) => name).join(", ")}
          />
        )}
        <SummaryLine
          id="sheets"
          label={t("summary.sheets")}
          text={hiddenSheets.length > 0 ? hiddenSheets.join(", ") : t("summary.allSheets")}
        />
        <SummaryLine
          id="language"
          label={t("create.workbookLanguage")}
          text={languageName(values.language, i18n.language)}
        />
      </dl>
    </>
  );
}
