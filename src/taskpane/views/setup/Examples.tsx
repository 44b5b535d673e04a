import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { InitiativeFile, Language } from "../../../model/initiative";
import type { Example } from "../../examples";
import { useExamples } from "../../hooks/useExamples";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { SETUP } from "../../../locales/setup";

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
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ExamplesProps {
  onChoose(initiative: InitiativeFile): void;
}

/** The initiatives that one can start from instead of an empty form. */
export function Examples({ onChoose }: ExamplesProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(SETUP);
  const examples = useExamples();
  return (
    <section className={styles.section} aria-labelledby="examples-title">
      <div>
        <Subtitle2 as="h2" block className={styles.heading} id="examples-title">
          {say("examples.title")}
        </Subtitle2>
        <Text className={styles.quiet}>
          {say(examples === "failed" ? "examples.failed" : "examples.intro")}
        </Text>
      </div>
      {examples !== "failed" && (
        <ul className={styles.list}>
          {ownFirst(examples, language).map(({ file, dataOrigin }, index) => (
            <li key={index} className={styles.item}>
              <Text weight="semibold" lang={file.language} id={`example-${index}`}>
                {file.initiative.name}
              </Text>
              <Text size={200} className={styles.quiet}>
                {say(`examples.details.${dataOrigin}`, {
                  language: say(`create.language.${file.language}`),
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
                {say("examples.action")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Those in the person's own language come first. */
function ownFirst(examples: readonly Example[], language: Language): Example[] {
  const own = ({ file }: Example) => file.language === language;
  return [...examples.filter(own), ...examples.filter((example) => !own(example))];
}
