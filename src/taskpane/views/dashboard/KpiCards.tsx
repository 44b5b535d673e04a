import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { useIndicatorsOnTrack } from "../../hooks/useIndicatorsOnTrack";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { SCREEN_READER_ONLY } from "../../components/screenReaderOnly";

const useStyles = makeStyles({
  // For screen readers, which announce changes of the figures.
  screenReaderOnly: SCREEN_READER_ONLY,
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalM,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    // Visible only in high contrast, where cards have the background of the pane.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  value: { order: -1, margin: 0, lineHeight: tokens.lineHeightBase600 },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The four headline figures. */
export function KpiCards({ metrics }: { readonly metrics: DashboardMetrics }) {
  const styles = useStyles();
  const { number } = useI18n();
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const onTrack = useIndicatorsOnTrack(metrics);
  const ratioText = (part: number, whole: number) => t("headline.of", { part, whole });
  const cards = [
    {
      label: t("headline.roles"),
      value: ratioText(metrics.rolesCovered, metrics.rolesTotal),
      note: t("headline.rolesNote", { secured: metrics.rolesSecured }),
    },
    {
      label: t("headline.indicators"),
      ...onTrack,
    },
    {
      label: t("headline.canvas"),
      value: number(metrics.canvasStale),
      note: tCount("headline.canvasNote", metrics.canvasEmpty),
    },
    {
      label: t("headline.late"),
      value: number(metrics.lateSteps),
      note: t(metrics.lateSteps === 0 ? "headline.lateNone" : "headline.lateNote"),
    },
  ];
  return (
    <>
      <div role="status" className={styles.screenReaderOnly}>
        {cards.map(({ label, value }) => `${label} ${value}`).join(". ")}
      </div>
      <dl className={styles.grid} aria-label={t("figures.headline")}>
        {cards.map(({ label, value, note }) => (
          <div key={label} className={styles.card}>
            <dt>
              <Text size={200}>{label}</Text>
            </dt>
            <dd className={styles.value}>
              <Text size={600} weight="semibold">
                {value}
              </Text>
            </dd>
            <dd className={styles.note}>
              <Text size={200}>{note}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
