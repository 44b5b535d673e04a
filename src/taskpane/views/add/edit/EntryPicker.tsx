import { Button, Field, makeStyles, SearchBox, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { ListedEntry } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { ErrorBar } from "../../../components/ErrorBar";
import { RowButton } from "../../../components/RowButton";
import { useEntryList } from "../../../hooks/useEntryList";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useIsShown } from "../../../workbook/WorkbookContext";
import type { EntryForm } from "../entry/forms";
import { entryLabel, matchesSearch } from "./entryLabel";

/** The number of entries that are shown at once. */
const MAX_SHOWN = 30;

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  search: { maxWidth: "100%" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface EntryPickerProps {
  readonly form: EntryForm;
  readonly isShown: boolean;
  /** whether the focus goes to the search: a person came back from an entry */
  readonly takesFocus: boolean;
  onPick(entry: ListedEntry): Promise<void>;
}

/** The entries of a table, with a search. Arrow keys move through the list. */
export function EntryPicker({ form, isShown, takesFocus, onPick }: EntryPickerProps) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t, tCount } = useMessages(PANE_ENTRY_TEXTS);
  const isViewShown = useIsShown();
  const { list, error, read } = useEntryList(form.table, isShown && isViewShown);
  const [search, setSearch] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const container = useRef<HTMLDivElement>(null);
  const isListed = list !== null;
  useEffect(() => {
    if (takesFocus && isListed) container.current?.querySelector("input")?.focus();
  }, [takesFocus, isListed]);
  const matching = useMemo(
    () => (list?.entries ?? []).filter(matchesSearch(form, search, i18n)),
    [list, form, search, i18n],
  );
  const shown = matching.slice(0, MAX_SHOWN);
  const pick = (entry: ListedEntry) => {
    onPick(entry).then(() => setFailure(null), setFailure);
  };
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [...(container.current?.querySelectorAll<HTMLElement>("input, li button") ?? [])];
    const from = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[from + (event.key === "ArrowDown" ? 1 : -1)];
    if (from < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  if (error !== null || failure !== null) {
    return (
      <ErrorBar
        title={t("list.failed")}
        error={error ?? failure}
        action={
          <Button
            onClick={() => {
              setFailure(null);
              read();
            }}
          >
            {t("list.again")}
          </Button>
        }
      />
    );
  }
  if (list === null) return <Spinner label={t("list.loading")} />;
  if (list.entries.length === 0) return <Text>{t("list.none")}</Text>;
  return (
    <div className={styles.picker} ref={container} onKeyDown={move}>
      <Field label={t("list.search")}>
        <SearchBox
          className={styles.search}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
          onKeyDown={({ key }) => {
            const [first] = shown;
            if (key === "Enter" && first) pick(first);
          }}
        />
      </Field>
      <Text size={200} className={styles.secondary} role="status">
        {matching.length === 0
          ? t("list.nothing")
          : matching.length > MAX_SHOWN
            ? t("list.some", { shown: MAX_SHOWN, count: matching.length })
            : tCount("list.count", matching.length)}
      </Text>
      <ul className={styles.list} aria-label={t("list.label")}>
        {shown.map((entry) => {
          const { title, details } = entryLabel(form, entry, i18n);
          const row = t("list.row", { row: list.firstRow + entry.row });
          return (
            <li key={entry.row}>
              <RowButton
                title={title === "" ? row : title}
                details={details}
                actionLabel={t("list.edit")}
                onClick={() => pick(entry)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
