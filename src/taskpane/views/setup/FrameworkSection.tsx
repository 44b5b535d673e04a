import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DEFAULT_FRAMEWORK, frameworkOf } from "../../../catalogue/frameworks";
import type { Setup } from "../../../excel";
import { PANE_FRAMEWORK_TEXTS } from "../../../languages/texts/pane/framework";
import { LazyLoad } from "../../components/LazyLoad";
import { NoticeBar } from "../../components/NoticeBar";
import { useKeepFocus } from "../../hooks/useKeepFocus";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  action: { alignSelf: "flex-start" },
});

/** Loaded when it is opened. */
const loadExchange = () => import("./framework");

interface FrameworkSectionProps {
  readonly setup: Setup;
  /** called when the workbook was changed */
  onChanged(): void;
}

/** The role framework of the workbook, and a way to exchange it. One that was cut off is open from the start. */
export function FrameworkSection({ setup, onChanged }: FrameworkSectionProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_FRAMEWORK_TEXTS);
  const { hasUnfinishedExchange } = setup;
  const framework = setup.profile.framework ?? DEFAULT_FRAMEWORK;
  const [isOpened, setOpened] = useState(false);
  // The button that was clicked is gone.
  const focusHandlers = useKeepFocus<HTMLElement>((section) => section);
  const isOpen = isOpened || hasUnfinishedExchange;
  return (
    <section className={styles.section} aria-labelledby="setup-framework" tabIndex={-1} {...focusHandlers}>
      <Subtitle2 as="h2" block className={styles.heading} id="setup-framework">
        {t("title")}
      </Subtitle2>
      <Text>{t("now", { framework: frameworkOf(framework).label[language] })}</Text>
      {hasUnfinishedExchange && <NoticeBar intent="warning">{t("unfinished")}</NoticeBar>}
      {isOpen ? (
        <LazyLoad load={loadExchange} placeholder={<Spinner />}>
          {(FrameworkExchange) => (
            <FrameworkExchange
              framework={framework}
              hasUnfinishedExchange={hasUnfinishedExchange}
              onChanged={() => {
                // What an unfinished exchange has left is shown with its outcome.
                setOpened(true);
                onChanged();
              }}
              onClose={() => setOpened(false)}
            />
          )}
        </LazyLoad>
      ) : (
        <Button className={styles.action} onClick={() => setOpened(true)}>
          {t("open")}
        </Button>
      )}
    </section>
  );
}
