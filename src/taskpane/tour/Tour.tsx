import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { PANE_TOUR_TEXTS } from "../../languages/texts/pane/tour";
import { useMessages } from "../i18n/useMessages";
import type { ViewId, ViewProps } from "../views/viewIds";
import { TOUR_STEPS, type TourState, type TourStep } from "./tourState";

const useStyles = makeStyles({
  card: {
    position: "sticky",
    bottom: tokens.spacingVerticalS,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  heading: { margin: 0 },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The view that each step is about. */
const VIEW_OF: Readonly<Record<TourStep, ViewId>> = {
  stand: "home",
  next: "home",
  figure: "add",
  check: "check",
  dashboard: "dashboard",
};

interface TourProps {
  readonly state: Exclude<TourState, "ended">;
  readonly open: ViewProps["open"];
  onChange(state: TourState): void;
}

/** A card that offers the tour, or its current step. */
export default function Tour({ state, open, onChange }: TourProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_TOUR_TEXTS);
  const index = state === "offered" ? -1 : TOUR_STEPS.indexOf(state);
  const [previous, following] = [TOUR_STEPS[index - 1], TOUR_STEPS[index + 1]];

  const show = (step: TourStep) => {
    onChange(step);
    open(VIEW_OF[step]);
  };
  const end = () => onChange("ended");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") end();
  };
  return (
    <section className={styles.card} aria-label={t("title")} onKeyDown={onKeyDown}>
      <div role="status" className={styles.text}>
        <Subtitle2 as="h2" block className={styles.heading}>
          {state === "offered"
            ? t("title")
            : t("step", { step: index + 1, steps: TOUR_STEPS.length, title: t(`${state}.title`) })}
        </Subtitle2>
        <Text>{t(`${state}.text`)}</Text>
      </div>
      <div className={styles.buttons}>
        {following && (
          <Button appearance="primary" onClick={() => show(following)}>
            {t(state === "offered" ? "start" : "following")}
          </Button>
        )}
        {previous && <Button onClick={() => show(previous)}>{t("previous")}</Button>}
        <Button appearance={following ? "secondary" : "primary"} onClick={end}>
          {t(state === "offered" ? "decline" : "end")}
        </Button>
      </div>
    </section>
  );
}
