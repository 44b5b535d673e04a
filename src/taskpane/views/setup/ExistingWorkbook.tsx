import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { ErrorBar } from "../../components/ErrorBar";
import { LazyLoad } from "../../components/LazyLoad";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useSetup } from "../../hooks/useSetup";
import { useMessages } from "../../i18n/useMessages";
import { useIsShown } from "../../workbook/WorkbookContext";
import { FrameworkSection } from "./FrameworkSection";
import { LanguageSection } from "./LanguageSection";
import { ProfileSection } from "./ProfileSection";
import { SheetSwitches } from "./SheetSwitches";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Loaded once the workbook was read. */
const loadAddPartners = () => import("./AddPartners");
const loadRenameForm = () => import("../../rename");

/** The setup of an Ensemble workbook: its profile, its sheets, and forms to add partners and to rename. */
export default function ExistingWorkbook() {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const isShown = useIsShown();
  const { setup, error, changed, read, show, showSheet } = useSetup(isShown);
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <TitleWithHelp level={1} title={t("existing.title")} chapter={HELP_CHAPTERS.setup} />
        <Text>{t("existing.intro")}</Text>
      </div>
      {error !== null && (
        <ErrorBar
          title={t("existing.failed")}
          error={error}
          action={<Button onClick={read}>{t("existing.again")}</Button>}
        />
      )}
      {setup === null && error === null && <Spinner label={t("existing.loading")} />}
      {setup !== null && (
        <>
          <ProfileSection setup={setup} onRead={show} />
          <SheetSwitches sheets={setup.sheets} changed={changed} onShow={showSheet} />
          <FrameworkSection setup={setup} onChanged={read} />
          <LazyLoad load={loadAddPartners} placeholder={null}>
            {(AddPartners) => <AddPartners language={setup.language} />}
          </LazyLoad>
          <LanguageSection language={setup.language} onChanged={read} />
          <LazyLoad load={loadRenameForm} placeholder={null}>
            {(RenameForm) => <RenameForm language={setup.language} isShown={isShown} />}
          </LazyLoad>
        </>
      )}
    </div>
  );
}
