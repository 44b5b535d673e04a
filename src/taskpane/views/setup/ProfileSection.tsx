import { Button, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Setup } from "../../../excel";
import { PANE_PROFILE_TEXTS } from "../../../languages/texts/pane/profile";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { ErrorBar } from "../../components/ErrorBar";
import { LazyLoad } from "../../components/LazyLoad";
import { useDraftStore } from "../../drafts/DraftStoreContext";
import { useGoTo } from "../../hooks/useGoTo";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PROFILE_DRAFT } from "./profileDraft";
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

/** Loaded when it is opened. */
const loadProfileForm = () => import("./profile");

interface ProfileSectionProps {
  readonly setup: Setup;
  onRead(setup: Setup): void;
}

/** The profile of the initiative: what it says, or the form that changes it. A form with a draft is open from the start. */
export function ProfileSection({ setup, onRead }: ProfileSectionProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const { t: tProfile } = useMessages(PANE_PROFILE_TEXTS);
  const drafts = useDraftStore();
  const [form, setForm] = useState<"closed" | "restored" | "opened" | "left">(() =>
    drafts.read(PROFILE_DRAFT) === undefined ? "closed" : "restored",
  );
  const isOpen = form === "opened" || form === "restored";
  const closed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form === "left") closed.current?.querySelector("button")?.focus();
  }, [form]);
  return (
    <section className={styles.section} aria-labelledby="setup-profile">
      <Subtitle2 as="h2" block className={styles.heading} id="setup-profile">
        {t("existing.profile")}
      </Subtitle2>
      {isOpen ? (
        <LazyLoad load={loadProfileForm} placeholder={<Spinner label={tProfile("loading")} />}>
          {(ProfileForm) => (
            <ProfileForm
              setup={setup}
              takesFocus={form === "opened"}
              onRead={onRead}
              onClose={() => setForm("left")}
            />
          )}
        </LazyLoad>
      ) : (
        <>
          <ProfileList profile={setup.profile} />
          <div ref={closed}>
            <Button onClick={() => setForm("opened")}>{tProfile("edit")}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Each property of the profile, with a button to its cell. */
function ProfileList({ profile }: Pick<Setup, "profile">) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const { failure, show } = useGoTo();
  return (
    <>
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
    </>
  );
}
