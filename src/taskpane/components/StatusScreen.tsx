import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useI18n } from "../i18n/I18nContext";

const useStyles = makeStyles({
  heading: { margin: 0 },
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
});

interface StatusScreenProps {
  readonly title: string;
  readonly text: string;
  /** announced at once by a screen reader */
  readonly isAlert?: boolean;
  readonly children?: ReactNode;
}

/** A screen with one message: title, text, and buttons. */
export function StatusScreen({ title, text, isAlert = false, children }: StatusScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice} role={isAlert ? "alert" : "status"}>
      <Subtitle1 as="h1" block className={styles.heading}>
        {title}
      </Subtitle1>
      <Text>{text}</Text>
      {children}
    </div>
  );
}

const TEXT_KEYS = {
  officeMissing: { title: "pane.officeMissing.title", text: "pane.officeMissing.text" },
  notExcel: { title: "pane.notExcel.title", text: "pane.notExcel.text" },
  tooOld: { title: "pane.tooOld.title", text: "pane.tooOld.text" },
} as const;

/** Shown if the add-in cannot run: the reason, and what to do. */
export function UnsupportedHostScreen({ reason }: { readonly reason: keyof typeof TEXT_KEYS }) {
  const { t } = useI18n();
  const { title, text } = TEXT_KEYS[reason];
  return (
    <StatusScreen title={t(title)} text={t(text)} isAlert={reason === "officeMissing"}>
      {reason === "officeMissing" && (
        <Button appearance="primary" onClick={() => location.reload()}>
          {t("pane.again")}
        </Button>
      )}
    </StatusScreen>
  );
}
