import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState, type FormEvent } from "react";
import { cleanName, newNameIssue } from "../../blueprint/newName";
import type { NameUse } from "../../excel/rename";
import type { Language } from "../../languages";
import { PANE_RENAME_TEXTS } from "../../languages/texts/pane/rename";
import { issueAt } from "../../model/issues/issue";
import { issueHint } from "../../model/issues/sentences";
import { NAME_KINDS } from "../../model/names/places";
import { ErrorBar } from "../components/ErrorBar";
import { DraftNotice } from "../drafts/DraftNotice";
import { readTexts } from "../drafts/readDraft";
import { useDraft } from "../drafts/useDraft";
import { useFormFocus } from "../hooks/useKeepFocus";
import { TitleWithHelp } from "../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../help/chapters";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { RenameOutcome } from "./RenameOutcome";
import { useNames } from "./useNames";
import { useRename } from "./useRename";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
});

interface RenameFormProps {
  readonly language: Language;
  readonly isShown: boolean;
  /** what is to be renamed, where a person has chosen it already */
  readonly initial?: { readonly kind: RenameInput["kind"]; readonly name: string };
}

/** What a person has chosen and typed. */
interface RenameInput {
  readonly kind: (typeof NAME_KINDS)[number];
  /** the key of the name that is chosen; "" for none */
  readonly name: string;
  readonly to: string;
}

const EMPTY: RenameInput = { kind: "partner", name: "", to: "" };

function readInput(stored: unknown): RenameInput | null {
  const texts = readTexts(stored, Object.keys(EMPTY));
  if (texts === null) return null;
  const kind = NAME_KINDS.find((each) => each === texts["kind"]) ?? EMPTY.kind;
  return { ...EMPTY, ...texts, kind };
}

/** Renames a partner, an indicator, a role, a breakdown, a group or a person in every row. */
export default function RenameForm({ language: workbookLanguage, isShown, initial }: RenameFormProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_RENAME_TEXTS);
  const draft = useDraft("rename", readInput);
  const [input, setInput] = useState(initial ? { ...EMPTY, kind: initial.kind } : (draft.restored ?? EMPTY));
  const headingId = useId();
  const [hasTried, setTried] = useState(false);
  const { names, error, read } = useNames(input.kind, isShown);
  const onChanged = useCallback(() => read(), [read]);
  const running = useRename(onChanged);
  const { state, count, reset } = running;
  const focusHandlers = useFormFocus();
  const isBusy = ["counting", "renaming", "undoing"].includes(state.phase);
  const chosen = names?.find((use) =>
    input.name === "" ? use.name === initial?.name : keyOf(use) === input.name,
  );
  const to = cleanName(input.to);
  const issue = newNameIssue(input.kind, to, workbookLanguage);
  const problem = issue
    ? issueHint(issueAt({ kind: "form", field: "to" }, issue), language)
    : chosen && chosen.name === to
      ? t("to.same")
      : undefined;

  const change = (part: Partial<RenameInput>) => {
    const changed = { ...input, ...part };
    setInput(changed);
    draft.save(changed);
    setTried(false);
    if (!isBusy) reset();
  };
  const discard = () => {
    setInput(EMPTY);
    setTried(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen || problem !== undefined || isBusy) return;
    const { name, within } = chosen;
    void count({ kind: input.kind, from: name, to, ...(within !== undefined && { within }) });
  };
  const labelOf = (use: NameUse) => {
    const name = use.within ? t("name.within", { within: use.within, name: use.name }) : use.name;
    return tCount(use.isDefined ? "name.rows" : "name.lost", use.rows, { name });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby={headingId} {...focusHandlers}>
      <TitleWithHelp level={2} title={t("title")} id={headingId} chapter={HELP_CHAPTERS.rename} />
      <Text>{t("lead")}</Text>
      <DraftNotice draft={draft} onDiscard={discard} />
      <Field label={t("kind")}>
        <Select
          value={input.kind}
          onChange={(_event, { value }) =>
            change({ kind: NAME_KINDS.find((kind) => kind === value) ?? EMPTY.kind, name: "" })
          }
        >
          {NAME_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {error !== null && <ErrorBar title={t("name.failed")} error={error} />}
      <Field
        label={t("name")}
        {...(names === null && error === null && { hint: t("name.reading") })}
        {...(names?.length === 0 && { hint: t("name.none") })}
        {...(hasTried && !chosen && { validationState: "error", validationMessage: t("name.missing") })}
      >
        <Select value={chosen ? keyOf(chosen) : ""} onChange={(_event, { value }) => change({ name: value })}>
          <option value="">{t("name.choose")}</option>
          {names?.map((use) => (
            <option key={keyOf(use)} value={keyOf(use)}>
              {labelOf(use)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("to")}
        {...(hasTried && problem !== undefined && { validationState: "error", validationMessage: problem })}
      >
        <Input value={input.to} onChange={(_event, { value }) => change({ to: value })} />
      </Field>
      <Button type="submit" className={styles.action} disabledFocusable={isBusy}>
        {t(state.phase === "counting" ? "counting" : "count")}
      </Button>
      <RenameOutcome {...running} />
    </form>
  );
}

function keyOf({ name, within }: NameUse): string {
  return JSON.stringify([name, within]);
}
