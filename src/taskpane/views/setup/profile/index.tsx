import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Choices, Setup } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { PANE_PROFILE_TEXTS } from "../../../../languages/texts/pane/profile";
import { ErrorBar } from "../../../components/ErrorBar";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { profileGroups, readProfileForm, rebaseProfile, type EditedProfile } from "../../../form/profileForm";
import { useChoices } from "../../../hooks/useChoices";
import { useEditProfile } from "../../../hooks/useEditProfile";
import { useFormFocus } from "../../../hooks/useKeepFocus";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useIsShown } from "../../../workbook/WorkbookContext";
import { ProfileChanges } from "./ProfileChanges";
import { ProfileGroup } from "./ProfileGroup";
import { ProfileOutcome } from "./ProfileOutcome";
import { useProfileDraft } from "./useProfileDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  invalid: { color: tokens.colorStatusDangerForeground1 },
});

interface ProfileFormProps {
  readonly setup: Setup;
  /** whether a person has just opened the form, so that the focus goes to its first field */
  readonly takesFocus: boolean;
  onRead(setup: Setup): void;
  onClose(): void;
}

/** The form of the profile. What is typed is kept until it is saved. */
export default function ProfileForm(props: ProfileFormProps) {
  const { choices, error, refresh } = useChoices(useIsShown());
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  if (choices) return <LoadedForm {...props} indicators={choices.indicators} />;
  if (error === null) return <Spinner label={t("loading")} />;
  return (
    <ErrorBar
      title={t("failed")}
      error={error}
      action={<Button onClick={refresh}>{t("readAgain")}</Button>}
    />
  );
}

function LoadedForm({
  setup,
  indicators,
  takesFocus,
  onRead,
  onClose,
}: ProfileFormProps & Pick<Choices, "indicators">) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const { t: tEntry } = useMessages(PANE_ENTRY_TEXTS);
  const { t: tAdd } = useMessages(PANE_ADD_TEXTS);
  const { draft, edited, show, discard, latest } = useProfileDraft(setup, language);
  const { state, save, undo, reset } = useEditProfile(onRead);
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const focusHandlers = useFormFocus();
  const read = readProfileForm(edited, indicators, language);

  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>("input:not([readonly])")?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failures]);

  const change = (name: string, text: string) => {
    show({ ...edited, values: { ...edited.values, [name]: text } });
    if (state.phase !== "saving" && state.phase !== "undoing") reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!read.isComplete) setFailures(failures + 1);
    else if (read.changed.length > 0) {
      const names = read.changed.map(({ name }) => name);
      void save({ cells: edited.cells, profile: read.profile, names }, (now) => {
        // What was typed while it was saved stays.
        show(rebaseProfile({ initial: edited.values, values: latest().values }, now.cells, language));
      });
    }
  };
  const readAgain = (now: Setup) => {
    const rebased: EditedProfile = rebaseProfile(edited, now.cells, language);
    show(rebased);
    onRead(now);
    reset();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={t("title")}
      {...focusHandlers}
    >
      <DraftNotice draft={draft} onDiscard={discard} />
      {profileGroups(edited.cells).map((group, index) => (
        <ProfileGroup
          key={group.title}
          group={group}
          edited={edited}
          read={read}
          indicators={indicators}
          isFirst={index === 0}
          onChange={change}
        />
      ))}
      <Text size={200}>{t("reportDate")}</Text>
      <ProfileChanges changed={read.changed} from={edited.initial} to={edited.values} />
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={state.phase === "saving" || read.changed.length === 0}
        >
          {tEntry(state.phase === "saving" ? "edit.saving" : "edit.action")}
        </Button>
        <Button onClick={onClose}>{t("close")}</Button>
      </div>
      <div role="status">
        {failures > 0 && !read.isComplete && <Text className={styles.invalid}>{tAdd("add.lookAgain")}</Text>}
      </div>
      <ProfileOutcome
        state={state}
        edited={edited}
        onUndo={(written) => void undo(written)}
        onReadAgain={readAgain}
      />
    </form>
  );
}
