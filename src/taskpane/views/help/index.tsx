import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import manifest from "../../../../package.json";
import { CONDITIONS } from "../../../catalogue/initiative";
import { ROLES } from "../../../catalogue/roles";
import { SOURCES } from "../../../catalogue/sources";
import { HELP } from "../../../locales/help";
import { ErrorBar } from "../../components/ErrorBar";
import { useGoTo } from "../../hooks/useGoTo";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { Chapter } from "./Chapter";
import { SupportLinks } from "./SupportLinks";
import { SheetGuide, firstCellOf } from "./SheetGuide";
import { TermList } from "./TermList";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  guide: { alignSelf: "flex-start" },
});

/** What a key does, in Excel and in the pane. */
const KEYS = ["pane", "tab", "list", "today", "row", "line", "sheet", "undo"] as const;

/** Help: the method, the sheets, the keys, and whom all this is owed to. */
export default function HelpView() {
  const styles = useStyles();
  const { language, say: sayAround } = useSpeech();
  const { say } = useWords(HELP);
  const { status } = useWorkbook();
  const { show, failure } = useGoTo();
  const workbook = status.kind === "ours" ? status.language : null;
  const termOf = ({ word, help }: (typeof CONDITIONS | typeof ROLES)[number]) => ({
    term: word[language],
    meaning: help[language],
  });

  return (
    <div className={styles.view}>
      <Subtitle1 as="h1" block className={styles.heading}>
        {sayAround("view.help")}
      </Subtitle1>
      <Text>{say("help.intro")}</Text>
      {failure !== null && <ErrorBar title={say("help.unmoved")} error={failure} />}
      {workbook !== null && (
        <>
          <Text>{say("help.guideText")}</Text>
          <Button
            appearance="primary"
            className={styles.guide}
            onClick={() => show(firstCellOf("guide", workbook))}
          >
            {say("help.guide")}
          </Button>
        </>
      )}
      <div>
        <Chapter title={say("help.method")} open>
          <Text>{say("help.methodText")}</Text>
        </Chapter>
        <Chapter title={say("help.conditions")}>
          <TermList terms={CONDITIONS.map(termOf)} />
        </Chapter>
        <Chapter title={say("help.roles")}>
          <TermList terms={ROLES.map(termOf)} />
        </Chapter>
        <Chapter title={say(workbook === null ? "help.sheetsFree" : "help.sheets")}>
          <SheetGuide workbook={workbook} onGo={show} />
        </Chapter>
        <Chapter title={say("help.shortcuts")}>
          <TermList
            terms={KEYS.map((key) => ({ term: say(`keys.${key}`), meaning: say(`keys.${key}Do`) }))}
          />
          <Text>{say("help.shortcutsMac")}</Text>
        </Chapter>
        <Chapter title={say("help.sources")}>
          <TermList
            terms={SOURCES.map(({ credit, use }) => ({ term: credit[language], meaning: use[language] }))}
          />
        </Chapter>
        <Chapter title={say("help.about")} open>
          <Text>{say("help.version", { version: manifest.version })}</Text>
          <SupportLinks />
        </Chapter>
      </div>
    </div>
  );
}
