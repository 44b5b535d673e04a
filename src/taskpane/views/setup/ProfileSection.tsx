import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { InitiativeProfile } from "../../../model/initiative";
import { ErrorBar } from "../../components/ErrorBar";
import { useGoTo } from "../../hooks/useGoTo";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { profileLines } from "./profileLines";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  go: { margin: 0, gridColumn: 2, gridRow: "1 / span 2", alignSelf: "start" },
});

/** The profile of the initiative, each property with a button to its cell. */
export function ProfileSection({ profile }: { readonly profile: Partial<InitiativeProfile> }) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const { failure, show } = useGoTo();
  return (
    <section className={styles.section} aria-labelledby="setup-profile">
      <Subtitle2 as="h2" block className={styles.heading} id="setup-profile">
        {t("existing.profile")}
      </Subtitle2>
      {failure !== null && <ErrorBar title={t("existing.goToFailed")} error={failure} />}
      <dl className={styles.list}>
        {profileLines(profile, i18n).map(({ property, label, text, cell }) => (
          <div key={property} className={styles.line}>
            <dt className={styles.label} id={`profile-${property}`}>
              {label}
            </dt>
            <dd className={styles.value}>{text ?? t("summary.none")}</dd>
            <dd className={styles.go}>
              <Button
                size="small"
                id={`profile-go-${property}`}
                aria-labelledby={`profile-go-${property} profile-${property}`}
                onClick={() => show({ name: cell })}
              >
                {t("existing.goTo")}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
