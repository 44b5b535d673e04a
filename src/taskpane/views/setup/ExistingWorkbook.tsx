import { Button, makeStyles, Spinner, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { SETUP } from "../../../locales/setup";
import { ErrorBar } from "../../components/ErrorBar";
import { useSetup } from "../../hooks/useSetup";
import { useWords } from "../../language/useWords";
import { useIsShown } from "../../workbook/WorkbookContext";
import { AddPartners } from "./AddPartners";
import { ProfileSection } from "./ProfileSection";
import { SheetSwitches } from "./SheetSwitches";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What a workbook of ours is made of: its profile, its sheets, and more partners. */
export function ExistingWorkbook() {
  const styles = useStyles();
  const { say } = useWords(SETUP);
  const { setup, error, changed, read, showSheet } = useSetup(useIsShown());
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {say("existing.title")}
        </Subtitle1>
        <Text>{say("existing.intro")}</Text>
      </div>
      {error !== null && (
        <ErrorBar
          title={say("existing.failed")}
          error={error}
          action={<Button onClick={read}>{say("existing.again")}</Button>}
        />
      )}
      {setup === null && error === null && <Spinner label={say("existing.loading")} />}
      {setup !== null && (
        <>
          <ProfileSection profile={setup.profile} />
          <SheetSwitches sheets={setup.sheets} changed={changed} onShow={showSheet} />
          <AddPartners language={setup.language} />
        </>
      )}
    </div>
  );
}
