import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ENTRY_CELLS } from "../../../../blueprint/profile";
import type { Setup } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { PANE_PROFILE_TEXTS } from "../../../../languages/texts/pane/profile";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { editedProfile, type EditedProfile } from "../../../form/profileForm";
import type { EditProfileState } from "../../../hooks/useEditProfile";
import { useScrollToOutcome } from "../../../hooks/useScrollToOutcome";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ChangedFields } from "./ProfileChanges";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface ProfileOutcomeProps {
  readonly state: EditProfileState;
  readonly edited: EditedProfile;
  onUndo(written: Extract<EditProfileState, { readonly phase: "saved" | "undoing" }>["written"]): void;
  onReadAgain(now: Setup): void;
}

/** The outcome of saving the profile: that it is saved, what somebody else changed meanwhile, or why nothing was changed. */
export function ProfileOutcome({ state, edited, onUndo, onReadAgain }: ProfileOutcomeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const { t: tEntry } = useMessages(PANE_ENTRY_TEXTS);
  const isVisible = state.phase !== "idle" && state.phase !== "saving";
  const container = useScrollToOutcome(isVisible, state);
  const undoButton = (written: Parameters<typeof onUndo>[0]) => (
    <Button disabledFocusable={state.phase === "undoing"} onClick={() => onUndo(written)}>
      {tEntry("edit.undo")}
    </Button>
  );
  return (
    <div ref={container} className={styles.outcome}>
      {state.phase === "failed" && (
        <div role="alert">
          <ErrorBar title={tEntry("edit.notSaved")} error={state.error} />
        </div>
      )}
      {state.phase === "undoFailed" && (
        <div role="alert">
          <ErrorBar title={tEntry("edit.notUndone")} error={state.error} action={undoButton(state.written)} />
        </div>
      )}
      {state.phase === "outdated" && (
        <div role="alert">
          <Outdated now={state.now} edited={edited} onReadAgain={onReadAgain} />
        </div>
      )}
      <div role="status">
        {state.phase === "undone" && <Text>{t("undone")}</Text>}
        {(state.phase === "saved" || state.phase === "undoing") && (
          <NoticeBar intent="success" actions={undoButton(state.written)}>
            {t("saved")}
          </NoticeBar>
        )}
      </div>
      {(state.phase === "saved" || state.phase === "undone") && state.notRead !== null && (
        <ErrorBar title={t("failed")} error={state.notRead} />
      )}
    </div>
  );
}

/** What somebody else changed since the profile was read. */
function Outdated({
  now,
  edited: { cells, initial },
  onReadAgain,
}: Pick<ProfileOutcomeProps, "edited" | "onReadAgain"> & { readonly now: Setup }) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const { t: tEntry } = useMessages(PANE_ENTRY_TEXTS);
  const changed = ENTRY_CELLS.filter(({ name }) => cells[name]?.content !== now.cells[name]?.content);
  return (
    <NoticeBar
      intent="warning"
      title={t("outdated")}
      actions={<Button onClick={() => onReadAgain(now)}>{t("readAgain")}</Button>}
    >
      {tEntry(changed.length > 0 ? "edit.outdatedText" : "edit.outdatedSame")}
      {changed.length > 0 && (
        <ChangedFields changed={changed} from={initial} to={editedProfile(now.cells, language).values} />
      )}
    </NoticeBar>
  );
}
