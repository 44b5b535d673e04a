import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
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

/** A screen with one message: title, text, and the buttons that help. */
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

const WORDS = {
  notExcel: { title: "pane.notExcel.title", text: "pane.notExcel.text" },
  tooOld: { title: "pane.tooOld.title", text: "pane.tooOld.text" },
} as const;

/** Shown where the add-in cannot run: why, and what to do. */
export function UnsupportedHostScreen({ reason }: { readonly reason: keyof typeof WORDS }) {
  const { t } = useI18n();
  const { title, text } = WORDS[reason];
  return <StatusScreen title={t(title)} text={t(text)} />;
}
