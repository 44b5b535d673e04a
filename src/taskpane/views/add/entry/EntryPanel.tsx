import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { useMessages } from "../../../i18n/useMessages";
import { EditEntry } from "../edit/EditEntry";
import { EntryFormView } from "./EntryFormView";
import type { EntryForm } from "./forms";

const useStyles = makeStyles({
  // In a very narrow pane one tab stands below the other, in lines.
  tabs: { flexWrap: "wrap", "& .fui-Tab span": { whiteSpace: "normal" } },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface EntryPanelProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  readonly isShown: boolean;
  refreshChoices(): Promise<Choices>;
}

/** The entries of one kind: a form for a new one, and the list of those to edit. What is hidden keeps its input. */
export function EntryPanel({ isShown, ...props }: EntryPanelProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const [mode, setMode] = useState<"new" | "edit">(props.form.isEditedFirst ? "edit" : "new");
  const [opened, setOpened] = useState<readonly string[]>([mode]);
  const choose = (chosen: "new" | "edit") => {
    setMode(chosen);
    if (!opened.includes(chosen)) setOpened([...opened, chosen]);
  };
  return (
    <div className={styles.panel}>
      <TabList
        className={styles.tabs}
        aria-label={t("mode.label")}
        selectedValue={mode}
        onTabSelect={(_event, { value }) => choose(value === "edit" ? "edit" : "new")}
      >
        <Tab value="new">{t("mode.new")}</Tab>
        <Tab value="edit">{t("mode.edit")}</Tab>
      </TabList>
      {opened.includes("new") && (
        <div hidden={mode !== "new"}>
          <EntryFormView {...props} />
        </div>
      )}
      {opened.includes("edit") && (
        <div hidden={mode !== "edit"}>
          <EditEntry {...props} isShown={isShown && mode === "edit"} />
        </div>
      )}
    </div>
  );
}
