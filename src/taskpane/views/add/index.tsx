import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_ADD_TEXTS } from "../../../languages/texts/pane/add";
import { ErrorBar } from "../../components/ErrorBar";
import { LazyLoad } from "../../components/LazyLoad";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { ViewSlot } from "../../components/ViewSlot";
import { useDraft } from "../../drafts/useDraft";
import { ENTRY_CHAPTERS } from "../../help/chapters";
import { useChoices } from "../../hooks/useChoices";
import { useMessages } from "../../i18n/useMessages";
import { useIsShown } from "../../workbook/WorkbookContext";
import { FORM_GROUPS, FORM_IDS, MANY_IDS, type EntryKind, type ViewProps } from "../viewIds";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Loaded once the view shows: the rules of all entries are many. */
const loadEntryPanel = () => import("./entry/EntryPanel");
/** The ways of entering many rows, each loaded when it is first shown. */
const PANELS = {
  interview: () => import("./interview"),
  figures: () => import("./figures"),
  planMatrix: () => import("./planMatrix"),
  import: () => import("./import"),
} as const satisfies Record<(typeof MANY_IDS)[number], unknown>;
/** The kinds of entries as the select groups them. */
const GROUPS = { ...FORM_GROUPS, many: MANY_IDS };
const KINDS: readonly EntryKind[] = Object.values(GROUPS).flat();
const FORM_KINDS: ReadonlySet<string> = new Set(FORM_IDS);
const GROUP_IDS = ["many", "measures", "people", "progress"] as const;

/** Add data: for each kind of entry a form for a new one and a list of those to edit. Hidden forms keep their input. */
export default function AddView({ open, formRequest }: ViewProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { choices, error, read, refresh } = useChoices(useIsShown());
  const draft = useDraft("add.kind", readKind);
  const [kind, setKind] = useState<EntryKind>(draft.restored ?? FORM_GROUPS.measures[0]);
  const [opened, setOpened] = useState<readonly EntryKind[]>([kind]);
  const [handledRequest, setHandledRequest] = useState<ViewProps["formRequest"]>();
  const show = (chosen: EntryKind) => {
    setKind(chosen);
    if (!opened.includes(chosen)) setOpened([...opened, chosen]);
  };
  const choose = (value: string) => {
    const chosen = readKind(value);
    if (chosen === null) return;
    show(chosen);
    draft.save(chosen);
  };
  // A form requested by another view is shown once; from then on, the user chooses.
  if (formRequest !== handledRequest) {
    setHandledRequest(formRequest);
    if (formRequest) show(formRequest.form);
  }
  const isForm = FORM_KINDS.has(kind);
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <TitleWithHelp
          level={1}
          title={t("add.title")}
          chapter={ENTRY_CHAPTERS[kind]}
          about={t(`kind.${kind}`)}
        />
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
      {isForm && error !== null && (
        <ErrorBar
          title={t("add.failed")}
          error={error}
          action={<Button onClick={refresh}>{t("add.again")}</Button>}
        />
      )}
      {isForm && choices === null && error === null && <Spinner label={t("add.loading")} />}
      {choices !== null && opened.some((id) => FORM_KINDS.has(id)) && (
        <LazyLoad load={loadEntryPanel} placeholder={<Spinner label={t("add.loading")} />}>
          {(EntryPanel) =>
            FORM_IDS.filter((id) => opened.includes(id)).map((id) => (
              <div key={id} hidden={id !== kind}>
                <EntryPanel
                  id={id}
                  choices={choices}
                  isShown={id === kind}
                  request={formRequest?.form === id ? formRequest : undefined}
                  refreshChoices={read}
                />
              </div>
            ))
          }
        </LazyLoad>
      )}
      {MANY_IDS.filter((id) => opened.includes(id)).map((id) => (
        <ViewSlot key={id} load={PANELS[id]} isShown={kind === id} open={open} onShown={keepFocus} />
      ))}
    </div>
  );
}

/** The kind of entry in a stored draft; null if it is none. */
function readKind(stored: unknown): EntryKind | null {
  return KINDS.find((kind) => kind === stored) ?? null;
}

/** Does not move the focus: it stays on the select. */
function keepFocus(): void {}
