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
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface DraftNoticeProps {
  readonly draft: Pick<Draft<unknown>, "state" | "isTooLong" | "clear">;
  /** Empties the form. */
  onDiscard(): void;
}

/** Says that a draft was restored, with a button to discard it; or that the current draft is too long to be stored. */
export function DraftNotice({ draft: { state, isTooLong, clear }, onDiscard }: DraftNoticeProps) {
  const styles = useStyles();
  const { t } = useI18n();
  const clearedText = useRef<HTMLSpanElement>(null);
  // The button disappears with the draft, so the focus moves to the text that replaces it.
  useEffect(() => {
    if (state === "cleared") clearedText.current?.focus();
  }, [state]);
  const discard = () => {
    clear();
    onDiscard();
  };
  return (
    <div role="status" hidden={state === "new" && !isTooLong}>
      {state === "restored" && (
        <div className={styles.note}>
          <Text size={200} className={styles.secondary}>
            {t("draft.back")}
          </Text>
          <Button size="small" onClick={discard}>
            {t("draft.discard")}
          </Button>
        </div>
      )}
      {state === "cleared" && (
        <Text size={200} className={styles.secondary}>
          <span tabIndex={-1} ref={clearedText}>
            {t("draft.cleared")}
          </span>
        </Text>
      )}
      {isTooLong && <Text size={200}>{t("draft.tooLong")}</Text>}
    </div>
  );
}
