import { makeStyles, Tab, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Choices } from "../../../../excel";
import { getOrThrow } from "../../../../model/collections";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { WrappingTabList } from "../../../components/WrappingTabList";
import { useMessages } from "../../../i18n/useMessages";
import { EditEntry } from "../edit/EditEntry";
import { AddForm } from "./AddForm";
import { FORM_IDS, type FormId, type FormRequest } from "../../viewIds";
import { formOf } from "./forms";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The forms, created once, so that their identity is stable. */
const FORMS = new Map(FORM_IDS.map((id) => [id, formOf(id)]));

interface EntryPanelProps {
  readonly id: FormId;
  readonly choices: Choices;
  readonly isShown: boolean;
  /** the last request for this form by another view */
  readonly request: FormRequest | undefined;
  refreshChoices(): Promise<Choices>;
}

/** The entries of one kind: a form for a new one, and the list of those to edit. What is hidden keeps its input. */
export default function EntryPanel({ id, isShown, request, ...others }: EntryPanelProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const form = getOrThrow(FORMS, id);
  const props = { ...others, form };
  const [mode, setMode] = useState<"new" | "edit">(form.isEditedFirst ? "edit" : "new");
  const [opened, setOpened] = useState<readonly string[]>([mode]);
  const choose = (chosen: "new" | "edit") => {
    setMode(chosen);
    if (!opened.includes(chosen)) setOpened([...opened, chosen]);
  };
  // An entry requested by another view is opened once; from then on, the user chooses.
  const [handled, setHandled] = useState<FormRequest>();
  if (request !== handled) {
    setHandled(request);
    if (request?.entry) choose("edit");
  }
  return (
    <div className={styles.panel}>
      <WrappingTabList
        aria-label={t("mode.label")}
        selectedValue={mode}
        onTabSelect={(_event, { value }) => choose(value === "edit" ? "edit" : "new")}
      >
        <Tab value="new">{t("mode.new")}</Tab>
        <Tab value="edit">{t("mode.edit")}</Tab>
      </WrappingTabList>
      {opened.includes("new") && (
        <div hidden={mode !== "new"}>
          <AddForm {...props} />
        </div>
      )}
      {opened.includes("edit") && (
        <div hidden={mode !== "edit"}>
          <EditEntry {...props} isShown={isShown && mode === "edit"} request={request?.entry} />
        </div>
      )}
    </div>
  );
}
