import { Button, makeStyles } from "@fluentui/react-components";
import type { AddedPartners } from "../../../excel";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { NoticeBar } from "../../components/NoticeBar";
import { useGoTo } from "../../hooks/useGoTo";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({ line: { display: "block" } });

interface PartnersAddedProps {
  readonly result: AddedPartners;
  onUndo(): void;
}

/** The outcome of adding partners, with buttons to show and to remove them. */
export function PartnersAdded({ result: { added, known, entries }, onUndo }: PartnersAddedProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const { show } = useGoTo();
  return (
    <NoticeBar
      intent={added.length > 0 ? "success" : "info"}
      actions={
        entries && (
          <>
            <Button onClick={() => show(entries)}>{t("existing.goTo")}</Button>
            <Button onClick={onUndo}>{t("existing.undo")}</Button>
          </>
        )
      }
    >
      <span className={styles.line}>{tCount("existing.added", added.length)}</span>
      {known.length > 0 && (
        <span className={styles.line}>
          {tCount("existing.known", known.length, { names: known.join(", ") })}
        </span>
      )}
    </NoticeBar>
  );
}
