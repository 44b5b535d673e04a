import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import type { FiguresReading } from "../hooks/useFigures";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { Loading } from "./Loading";
import { OthersNote } from "./OthersNote";
import { Problem } from "./Problem";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  titles: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FiguresFrameProps {
  readonly reading: FiguresReading;
  readonly title: string;
  readonly children: ReactNode;
}

/** Around every view of the figures: whose they are, of which day, and what keeps them from being read. */
export function FiguresFrame({ reading, title, children }: FiguresFrameProps) {
  const styles = useStyles();
  const { t: tCommon, date } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { figures, error, changedByOthers, seen, refresh } = reading;
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {title}
        </Subtitle1>
        {figures !== null && figures.initiative !== title && (
          <Text weight="semibold">{figures.initiative}</Text>
        )}
        {figures !== null && figures.community !== "" && <Text>{figures.community}</Text>}
        {figures !== null && (
          <Text className={styles.quiet}>{t("figures.asOf", { date: date(figures.reportDate) })}</Text>
        )}
      </div>
      {error !== null && (
        <Problem
          title={t("figures.failed.title")}
          error={error}
          action={<Button onClick={refresh}>{tCommon("pane.again")}</Button>}
        />
      )}
      {figures === null && error === null && <Loading messageKey="pane.loading" />}
      <div role="status">{changedByOthers && <OthersNote onSeen={seen} />}</div>
      {figures !== null && children}
    </div>
  );
}
