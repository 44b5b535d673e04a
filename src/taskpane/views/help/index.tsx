import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import manifest from "../../../../package.json";
import { DEFAULT_FRAMEWORK, FRAMEWORK_SOURCES, frameworkOf } from "../../../catalogue/frameworks";
import { CONDITIONS } from "../../../catalogue/initiative";
import { SOURCES } from "../../../catalogue/sources";
import type { ExplainedTerm } from "../../../catalogue/term";
import { PANE_HELP_TEXTS } from "../../../languages/texts/pane/help";
import { ErrorBar } from "../../components/ErrorBar";
import { LazyLoad } from "../../components/LazyLoad";
import { Loading } from "../../components/Loading";
import { useDraftStore } from "../../drafts/DraftStoreContext";
import { useGoTo } from "../../hooks/useGoTo";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { TOUR_DRAFT, TOUR_STEPS } from "../../tour/tourState";
import { useWorkbook } from "../../workbook/WorkbookContext";
import type { ViewProps } from "../viewIds";
import { Chapter } from "./Chapter";
import { GuideLinks, SupportLinks } from "./PageLinks";
import { SheetGuide, firstCellOf } from "./SheetGuide";
import { TermList } from "./TermList";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  guide: { alignSelf: "flex-start" },
});

/** The keyboard shortcuts, in Excel and in the pane. */
const KEYS = ["pane", "tab", "list", "today", "row", "line", "sheet", "undo"] as const;

/** Loaded when the chapter is opened: few people need it. */
const loadDiagnostics = () => import("../../diagnostics");

/** Help: the guides, the method, the sheets, the keyboard shortcuts, the sources, and a self-test. */
export default function HelpView({ open }: ViewProps) {
  const styles = useStyles();
  const { language, t: tCommon } = useI18n();
  const { t } = useMessages(PANE_HELP_TEXTS);
  const { status } = useWorkbook();
  const { show, failure } = useGoTo();
  const drafts = useDraftStore();
  const startTour = () => {
    drafts.save(TOUR_DRAFT, TOUR_STEPS[0]);
    open("home");
  };
  const workbook = status.kind === "ours" ? status.language : null;
  const termOf = ({ label, help }: ExplainedTerm) => ({
    term: label[language],
    meaning: help[language],
  });

  return (
    <div className={styles.view}>
      <Subtitle1 as="h1" block className={styles.heading}>
        {tCommon("view.help")}
      </Subtitle1>
      <Text>{t("help.intro")}</Text>
      {failure !== null && <ErrorBar title={t("help.unmoved")} error={failure} />}
      {workbook !== null && (
        <>
          <Text>{t("help.guideText")}</Text>
          <Button
            appearance="primary"
            className={styles.guide}
            onClick={() => show(firstCellOf("guide", workbook))}
          >
            {t("help.guide")}
          </Button>
          <Button className={styles.guide} onClick={startTour}>
            {t("help.tour")}
          </Button>
        </>
      )}
      <div>
        <Chapter title={t("help.guides")} open>
          <GuideLinks />
        </Chapter>
        <Chapter title={t("help.method")} open>
          <Text>{t("help.methodText")}</Text>
        </Chapter>
        <Chapter title={t("help.conditions")}>
          <TermList terms={CONDITIONS.map(termOf)} />
        </Chapter>
        <Chapter title={t("help.roles")}>
          <TermList terms={frameworkOf(DEFAULT_FRAMEWORK).roles.map(termOf)} />
        </Chapter>
        <Chapter title={t(workbook === null ? "help.sheetsFree" : "help.sheets")}>
          <SheetGuide workbook={workbook} onGo={show} />
        </Chapter>
        <Chapter title={t("help.shortcuts")}>
          <TermList terms={KEYS.map((key) => ({ term: t(`keys.${key}`), meaning: t(`keys.${key}Do`) }))} />
          <Text>{t("help.shortcutsMac")}</Text>
        </Chapter>
        <Chapter title={t("help.sources")}>
          <TermList
            terms={[...SOURCES, ...FRAMEWORK_SOURCES].map(({ credit, use }) => ({
              term: credit[language],
              meaning: use[language],
            }))}
          />
        </Chapter>
        <Chapter title={t("help.diagnostics")} isLazy>
          <LazyLoad load={loadDiagnostics} placeholder={<Loading messageKey="pane.opening" />}>
            {(Diagnostics) => <Diagnostics />}
          </LazyLoad>
        </Chapter>
        <Chapter title={t("help.about")} open>
          <Text>{t("help.version", { version: manifest.version })}</Text>
          <SupportLinks />
        </Chapter>
      </div>
    </div>
  );
}
