import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ColumnState } from "../../../excel";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { ENTITIES } from "../../../model/entities";
import type { CellIssue } from "../../../model/issues/issue";
import { sentencesOf } from "../../../model/issues/sentences";
import { FORM_IDS, type EntryRequest, type FormId } from "../viewIds";
import { isFixable, type FixableIssue } from "../../hooks/useFixes";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { CorrectedContent, FixChange } from "./FixChange";
import { SeverityLabel } from "./SeverityLabel";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  secondary: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    marginTop: tokens.spacingVerticalXXS,
  },
  // Long captions wrap over several lines.
  question: { textAlign: "start" },
});

export interface IssueActions {
  onGoTo(issue: CellIssue): void;
  /** Opens the form of the entry that an issue is about. */
  onEdit(form: FormId, entry: EntryRequest): void;
  onFix(issue: FixableIssue): void;
  /** The column that the user is asked to confirm; undefined for other issues. */
  columnOf(issue: CellIssue): ColumnState | undefined;
  onConfirm(column: ColumnState): void;
  readonly busy: boolean;
}

interface IssueItemProps extends IssueActions {
  readonly issue: CellIssue;
}

/**
 * One issue: where, what, why it matters, how to correct it; with a link to the cell, the correction if it is unambiguous
 * or those of which a person chooses one, and the confirmation for a column that was recognised by its position or in another language.
 */
export const IssueItem = memo(function IssueItem({
  issue,
  onGoTo,
  onEdit,
  onFix,
  columnOf,
  onConfirm,
  busy,
}: IssueItemProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const { what, why, how } = sentencesOf(issue, language);
  const { address, caption } = issue.place;
  const column = columnOf(issue);
  const entry = entryOf(issue);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityLabel severity={issue.severity} />
        <Text size={200} className={styles.secondary}>
          {`${address} · ${caption}`}
        </Text>
      </div>
      <Text weight="semibold">{what}</Text>
      <Text size={200}>
        {t("why")} {why}
      </Text>
      <Text size={200}>
        {t("how")} {how}
      </Text>
      {column && <Text size={200}>{t("confirm.no", { column: column.caption })}</Text>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onGoTo(issue)}>
          {t("goTo", { address })}
        </Button>
        {entry && (
          <Button
            size="small"
            aria-label={t("edit.label", { address })}
            onClick={() => onEdit(entry.form, entry)}
          >
            {t("edit")}
          </Button>
        )}
        {isFixable(issue) && (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={t("fix.label", { address })}
              onClick={() => onFix(issue)}
            >
              {t("fix")}
            </Button>
            <Text size={200}>
              <FixChange fix={issue.fix} />
            </Text>
          </>
        )}
        {issue.choices?.map((fix) => (
          <Button
            key={String(fix.to)}
            size="small"
            disabledFocusable={busy}
            onClick={() => onFix({ ...issue, fix })}
          >
            <CorrectedContent fix={fix} />
          </Button>
        ))}
        {column && (
          <Button
            size="small"
            className={styles.question}
            disabledFocusable={busy}
            onClick={() => onConfirm(column)}
          >
            {t("confirm", { found: column.found, column: column.caption })}
          </Button>
        )}
      </div>
    </li>
  );
});

/** The entry that an issue is about, with its form; undefined for an issue of anything else. */
function entryOf({ place }: CellIssue): (EntryRequest & { readonly form: FormId }) | undefined {
  const { table, key, address } = place;
  const form = table && FORM_IDS.find((id) => id === ENTITIES[table].form);
  if (!form) return undefined;
  const sheetRow = Number(address.replace(/^[A-Z]+/, ""));
  return { form, sheetRow, ...(key?.kind === "row" && { cells: key.entries }) };
}
