import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../excel";
import { useI18n, type I18n } from "../i18n/I18nContext";

/** Sheets that are named; the others are counted. */
const NAMED = 3;

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Note {
  readonly intent: "info" | "warning";
  readonly text: string;
}

/** What to know of the workbook before one starts, and what keeps it from being changed. */
export function WorkbookNotes({ situation }: { readonly situation: WorkbookStatus }) {
  const styles = useStyles();
  const notes = notesOf(situation, useI18n());
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {notes.map(({ intent, text }) => (
        <MessageBar key={text} intent={intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function notesOf(situation: WorkbookStatus, { t, tCount }: I18n): Note[] {
  const notes: Note[] = [];
  if (situation.readOnly) notes.push({ intent: "warning", text: t("situation.readOnly") });
  if (situation.structureProtected && situation.kind !== "newer") {
    const effect = situation.kind === "ours" ? "situation.structureOurs" : "situation.structureFree";
    notes.push({ intent: "warning", text: t(effect) });
  }
  if (situation.kind === "ours" && situation.protectedSheets.length > 0) {
    const sheets = situation.protectedSheets.join(", ");
    notes.push({ intent: "warning", text: t("situation.protectedSheets", { sheets }) });
  }
  if (situation.kind === "foreign") {
    const more = situation.sheets.length - NAMED;
    const sheets = situation.sheets.slice(0, NAMED).join(", ");
    notes.push({
      intent: "info",
      text: more > 0 ? tCount("situation.foreignMore", more, { sheets }) : t("situation.foreign", { sheets }),
    });
  }
  return notes;
}
