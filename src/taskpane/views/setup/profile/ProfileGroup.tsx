import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { EntryGroup } from "../../../../blueprint/profile";
import type { Choices } from "../../../../excel";
import { PANE_PROFILE_TEXTS } from "../../../../languages/texts/pane/profile";
import { SHEETS_INITIATIVE_TEXTS } from "../../../../languages/texts/sheets/initiative";
import { optionsOfField, type EditedProfile, type ReadProfile } from "../../../form/profileForm";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ProfileField } from "./ProfileField";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fold: { alignSelf: "flex-start", paddingLeft: 0, textAlign: "left" },
});

interface ProfileGroupProps {
  readonly group: EntryGroup;
  readonly edited: EditedProfile;
  readonly read: ReadProfile;
  readonly indicators: Choices["indicators"];
  /** whether the group is shown without its button */
  readonly isFirst: boolean;
  onChange(name: string, text: string): void;
}

/** A group of fields: the first one open, the others below a button that unfolds them. */
export function ProfileGroup({ group, edited, read, indicators, isFirst, onChange }: ProfileGroupProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_PROFILE_TEXTS);
  const [unfolded, setUnfolded] = useState(() => isFirst || hasChanges(group, edited));
  const hasErrors = group.cells.some(({ name }) => read.issues[name]?.severity === "error");
  const isOpen = unfolded || hasErrors;
  const title = SHEETS_INITIATIVE_TEXTS[language][group.title];
  return (
    <div className={styles.group} role="group" aria-label={title}>
      {!isFirst && (
        <Button
          className={styles.fold}
          appearance="transparent"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={() => setUnfolded(!isOpen)}
        >
          {title}
        </Button>
      )}
      {isOpen && group.title === "phases" && <Text size={200}>{t("phaseLabels")}</Text>}
      {isOpen &&
        group.cells.map((entry) => (
          <ProfileField
            key={entry.name}
            entry={entry}
            text={edited.values[entry.name] ?? ""}
            options={optionsOfField(entry, edited.values, indicators, language)}
            issue={read.issues[entry.name]}
            isFormula={edited.cells[entry.name]?.isFormula === true}
            onChange={(text) => onChange(entry.name, text)}
          />
        ))}
    </div>
  );
}

function hasChanges({ cells }: EntryGroup, { initial, values }: EditedProfile): boolean {
  return cells.some(({ name }) => values[name] !== initial[name]);
}
