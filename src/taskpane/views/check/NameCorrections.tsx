import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PANE_RENAME_TEXTS } from "../../../languages/texts/pane/rename";
import type { NameCorrection } from "../../../model/check/nameUses";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useMessages } from "../../i18n/useMessages";
import { RenameOutcome } from "../../rename/RenameOutcome";
import { useRename } from "../../rename/useRename";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  action: { alignSelf: "flex-start", textAlign: "start" },
});

interface NameCorrectionsProps {
  readonly names: readonly NameCorrection[];
  readonly busy: boolean;
  onChanged(): void;
}

/** One correction for all rows that name something lost, and for two spellings of one name. */
export function NameCorrections({ names, busy, onChanged }: NameCorrectionsProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_RENAME_TEXTS);
  const id = useId();
  const running = useRename(onChanged);
  const { state, count } = running;
  const isBusy = busy || ["counting", "renaming", "undoing"].includes(state.phase);
  if (names.length === 0 && state.phase === "idle") return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <TitleWithHelp level={2} title={t("names.title")} id={id} chapter={HELP_CHAPTERS.rename} />
      {names.length > 0 && (
        <ul className={styles.list}>
          {names.map(({ reason, kind, from, to, rows }) => (
            <li key={`${reason} ${kind} ${from} ${to}`} className={styles.item}>
              <Text>
                {reason === "lost"
                  ? tCount("names.lost", rows, { from })
                  : t("names.twoSpellings", { from, to })}
              </Text>
              <Button
                size="small"
                className={styles.action}
                disabledFocusable={isBusy}
                onClick={() => void count({ kind, from, to })}
              >
                {reason === "lost"
                  ? tCount("names.lost.do", rows, { to })
                  : t("names.twoSpellings.do", { from, to })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RenameOutcome {...running} />
    </section>
  );
}
