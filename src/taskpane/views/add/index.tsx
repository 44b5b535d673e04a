import {
  Button,
  Field,
  makeStyles,
  Select,
  Spinner,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { PANE_ADD_TEXTS } from "../../../languages/texts/pane/add";
import { ErrorBar } from "../../components/ErrorBar";
import { ViewSlot } from "../../components/ViewSlot";
import { useDraft } from "../../drafts/useDraft";
import { useChoices } from "../../hooks/useChoices";
import { useMessages } from "../../i18n/useMessages";
import { useIsShown } from "../../workbook/WorkbookContext";
import { FORM_GROUPS, type ViewProps } from "../viewIds";
import { EntryPanel } from "./entry/EntryPanel";
import { formOf } from "./entry/forms";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** The forms, created once, so that their identity is stable. */
const FORMS = Object.values(FORM_GROUPS).flatMap((ids) => ids.map(formOf));
/** The kinds of entries as the select groups them. */
const GROUPS = { ...FORM_GROUPS, many: ["import"] } as const;
const KINDS = Object.values(GROUPS).flat();
const GROUP_IDS = ["measures", "people", "progress", "many"] as const;

const loadImport = () => import("./import");

/** Add data: for each kind of entry a form for a new one and a list of those to edit. Hidden forms keep their input. */
export default function AddView({ open, formRequest }: ViewProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { choices, error, read, refresh } = useChoices(useIsShown());
  const draft = useDraft("add.kind", readKind);
  const [kind, setKind] = useState<string>(draft.restored ?? FORM_GROUPS.measures[0]);
  const [opened, setOpened] = useState<readonly string[]>([kind]);
  const [handledRequest, setHandledRequest] = useState<ViewProps["formRequest"]>();
  const show = (chosen: string) => {
    setKind(chosen);
    if (!opened.includes(chosen)) setOpened([...opened, chosen]);
  };
  const choose = (chosen: string) => {
    show(chosen);
    draft.save(chosen);
  };
  // A form requested by another view is shown once; from then on, the user chooses.
  if (formRequest !== handledRequest) {
    setHandledRequest(formRequest);
    if (formRequest) show(formRequest.form);
  }
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {t("add.title")}
        </Subtitle1>
        <Text>{t("add.intro")}</Text>
      </div>
      <Field label={t("add.kind")}>
        <Select value={kind} onChange={(_event, { value }) => choose(value)}>
          {GROUP_IDS.map((group) => (
            <optgroup key={group} label={t(`group.${group}`)}>
              {GROUPS[group].map((id) => (
                <option key={id} value={id}>
                  {t(`kind.${id}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {kind !== "import" && error !== null && (
        <ErrorBar
          title={t("add.failed")}
          error={error}
          action={<Button onClick={refresh}>{t("add.again")}</Button>}
        />
      )}
      {kind !== "import" && choices === null && error === null && <Spinner label={t("add.loading")} />}
      {choices !== null &&
        FORMS.filter(({ id }) => opened.includes(id)).map((form) => (
          <div key={form.id} hidden={form.id !== kind}>
            <EntryPanel form={form} choices={choices} isShown={form.id === kind} refreshChoices={read} />
          </div>
        ))}
      {opened.includes("import") && (
        <ViewSlot load={loadImport} isShown={kind === "import"} open={open} onShown={keepFocus} />
      )}
    </div>
  );
}

/** The kind of entry in a stored draft; null if it is none. */
function readKind(stored: unknown): string | null {
  return KINDS.find((kind) => kind === stored) ?? null;
}

/** Does not move the focus: it stays on the select. */
function keepFocus(): void {}
