import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { LANGUAGES, type Language } from "../../../languages";
import { languageName } from "../../../languages/formatting";
import { PANE_TRANSLATE_TEXTS } from "../../../languages/texts/pane/translate";
import { ErrorBar } from "../../components/ErrorBar";
import { useKeepFocus } from "../../hooks/useKeepFocus";
import { useTask } from "../../hooks/useTask";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { useWorkbook } from "../../workbook/WorkbookContext";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  progress: { justifyContent: "flex-start" },
  // Stacked and equally wide, however long their labels are.
  actions: {
    display: "grid",
    justifyContent: "start",
    gridTemplateColumns: "minmax(0, max-content)",
    gap: tokens.spacingVerticalS,
  },
});

interface LanguageSectionProps {
  readonly language: Language;
  /** Called when the workbook has another language. */
  onChanged(): void;
}

/** The language of the workbook, and a way to change it. */
export function LanguageSection({ language, onChanged }: LanguageSectionProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_TRANSLATE_TEXTS);
  const { language: paneLanguage } = useI18n();
  const { refresh } = useWorkbook();
  const { state, run } = useTask();
  const [chosen, setChosen] = useState<Language | null>(null);
  // The button that was clicked is gone.
  const focusHandlers = useKeepFocus<HTMLElement>((section) => section);
  const nameOf = (id: Language) => languageName(id, paneLanguage);
  const change = useCallback(
    (to: Language) =>
      void run(async () => {
        // Loaded lazily: the blueprint of the workbook is a third of the pane's code.
        const { translateWorkbook } = await import("../../../excel/translate");
        try {
          await translateWorkbook(to);
        } finally {
          await refresh();
        }
        setChosen(null);
        onChanged();
      }),
    [run, refresh, onChanged],
  );
  const isBusy = state.phase === "busy";
  return (
    <section className={styles.section} aria-labelledby="setup-language" tabIndex={-1} {...focusHandlers}>
      <Subtitle2 as="h2" block className={styles.heading} id="setup-language">
        {t("title")}
      </Subtitle2>
      <div role="status">
        <Text>{t(state.phase === "done" ? "done" : "now", { language: nameOf(language) })}</Text>
      </div>
      {state.phase === "failed" && <ErrorBar title={t("failed")} error={state.error} />}
      {chosen === null && (
        <div className={styles.actions}>
          {LANGUAGES.filter((other) => other !== language).map((other) => (
            <Button key={other} onClick={() => setChosen(other)}>
              {t("change", { language: nameOf(other) })}
            </Button>
          ))}
        </div>
      )}
      {chosen !== null && (
        <>
          <Text>{t("what")}</Text>
          <Text>{t(isBusy ? "hint" : "copy")}</Text>
          {isBusy ? (
            <Spinner className={styles.progress} size="small" label={t("changing")} />
          ) : (
            <div className={styles.actions}>
              <Button appearance="primary" onClick={() => change(chosen)}>
                {t("do")}
              </Button>
              <Button onClick={() => setChosen(null)}>{t("back")}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
