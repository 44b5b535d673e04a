import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Language } from "../../../languages";
import { languageName } from "../../../languages/formatting";
import type { InitiativeFile } from "../../../model/initiative";
import type { Example } from "../../examples";
import { useExamples } from "../../hooks/useExamples";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface ExamplesProps {
  onChoose(initiative: InitiativeFile): void;
}

/** The example initiatives that can be used instead of an empty form. */
export function Examples({ onChoose }: ExamplesProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const examples = useExamples();
  return (
    <section className={styles.section} aria-labelledby="examples-title">
      <div>
        <Subtitle2 as="h2" block className={styles.heading} id="examples-title">
          {t("examples.title")}
        </Subtitle2>
        <Text className={styles.secondary}>
          {t(examples === "failed" ? "examples.failed" : "examples.intro")}
        </Text>
      </div>
      {examples !== "failed" && (
        <ul className={styles.list}>
          {ownFirst(examples, language).map(({ file, dataOrigin }, index) => (
            <li key={index} className={styles.item}>
              <Text weight="semibold" lang={file.language} id={`example-${index}`}>
                {file.initiative.name}
              </Text>
              <Text size={200} className={styles.secondary}>
                {t(`examples.details.${dataOrigin}`, {
                  language: languageName(file.language, language),
                  partners: file.partners.length,
                  observations: file.observations.length,
                })}
              </Text>
              <Button
                size="small"
                id={`example-action-${index}`}
                aria-labelledby={`example-action-${index} example-${index}`}
                onClick={() => onChoose(file)}
              >
                {t("examples.action")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Sorts the examples in the pane's language first. */
function ownFirst(examples: readonly Example[], language: Language): Example[] {
  const isOwn = ({ file }: Example) => file.language === language;
  return [...examples.filter(isOwn), ...examples.filter((example) => !isOwn(example))];
}
