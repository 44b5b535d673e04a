import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useI18n } from "../i18n/I18nContext";
import type { Draft } from "./useDraft";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface DraftNoteProps {
  readonly draft: Pick<Draft<unknown>, "standing" | "isTooLong" | "clear">;
  /** Empties the form. */
  onDiscard(): void;
}

/** That what had been typed is back, with the way to be rid of it; or that what is typed now is too long to be kept. */
export function DraftNote({ draft: { standing, isTooLong, clear }, onDiscard }: DraftNoteProps) {
  const styles = useStyles();
  const { t } = useI18n();
  const told = useRef<HTMLSpanElement>(null);
  // The button goes with the draft: the focus stays in its place.
  useEffect(() => {
    if (standing === "cleared") told.current?.focus();
  }, [standing]);
  const discard = () => {
    clear();
    onDiscard();
  };
  return (
    <div role="status" hidden={standing === "new" && !isTooLong}>
      {standing === "back" && (
        <div className={styles.note}>
          <Text size={200} className={styles.quiet}>
            {t("draft.back")}
          </Text>
          <Button size="small" onClick={discard}>
            {t("draft.discard")}
          </Button>
        </div>
      )}
      {standing === "cleared" && (
        <Text size={200} className={styles.quiet}>
          <span tabIndex={-1} ref={told}>
            {t("draft.cleared")}
          </span>
        </Text>
      )}
      {isTooLong && <Text size={200}>{t("draft.tooLong")}</Text>}
    </div>
  );
}
