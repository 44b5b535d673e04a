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

interface NoticeTextProps {
  readonly title: string;
  readonly text: string;
  /** told at once by a screen reader */
  readonly alert?: boolean;
  readonly children?: ReactNode;
}

/** A screen that says one thing: what it is, what to do, and the button that does it. */
export function NoticeText({ title, text, alert = false, children }: NoticeTextProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice} role={alert ? "alert" : "status"}>
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

/** Where nothing can be done in the workbook: why, and the way on. */
export function Notice({ situation }: { readonly situation: keyof typeof WORDS }) {
  const { t } = useI18n();
  const { title, text } = WORDS[situation];
  return <NoticeText title={t(title)} text={t(text)} />;
}
