import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useContext, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { goTo, type ColumnState } from "../../../excel";
import type { WorkbookCheckResult } from "../../../excel/check";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { SEVERITIES, type CellIssue } from "../../../model/issues/issue";
import { ErrorBar } from "../../components/ErrorBar";
import { NoticeBar } from "../../components/NoticeBar";
import { useDraft } from "../../drafts/useDraft";
import { isFixable, type FixableIssue } from "../../hooks/useFixes";
import { OpenViewContext } from "../../workbook/WorkbookContext";
import { useMessages } from "../../i18n/useMessages";
import { NO_FILTER, Filters, matchesFilter, readFilter, type Filter } from "./Filters";
import { IssueGroup } from "./IssueGroup";
import type { IssueActions } from "./IssueItem";
import { FixAll } from "./FixAll";
import { ExportActions } from "./ExportActions";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface IssueListProps {
  readonly result: WorkbookCheckResult;
  readonly busy: boolean;
  onFix(issues: readonly FixableIssue[]): Promise<void>;
  onConfirm(column: ColumnState): Promise<void>;
  onWritten(): void;
}

/** The issues found, with filters, corrections and exports. */
export function IssueList({ result, busy, onFix, onConfirm, onWritten }: IssueListProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_CHECK_TEXTS);
  const draft = useDraft("check.filter", readFilter);
  const [filter, setFilter] = useState(draft.restored ?? NO_FILTER);
  const [isPreviewed, setPreviewed] = useState(false);
  const [goToError, setGoToError] = useState<unknown>(null);
  const { issues, counts, columns } = result;
  const bySheet = useMemo(() => groupBySheet(issues), [issues]);
  // If the last issue of the filtered sheet is fixed, all sheets are shown again.
  const active = filter.sheet === "" || bySheet.has(filter.sheet) ? filter : { ...filter, sheet: "" };
  const deferredFilter = useDeferredValue(active);
  const shown = useMemo(
    () => issues.filter((issue) => matchesFilter(deferredFilter, issue)),
    [issues, deferredFilter],
  );
  const fixable = useMemo(() => shown.filter(isFixable), [shown]);
  // Closes the preview once nothing is left to correct, so that it does not reopen when a correction is undone.
  if (fixable.length === 0 && isPreviewed) setPreviewed(false);

  const onGoTo = useCallback(({ place: { sheet, address } }: CellIssue) => {
    setGoToError(null);
    goTo({ sheet, address }).catch(setGoToError);
  }, []);
  const open = useContext(OpenViewContext);
  const onEdit = useCallback<IssueActions["onEdit"]>((form, entry) => open?.("add", form, entry), [open]);
  const onFixOne = useCallback((issue: FixableIssue) => void onFix([issue]), [onFix]);
  const onConfirmOne = useCallback((column: ColumnState) => void onConfirm(column), [onConfirm]);
  const columnOf = useCallback((issue: CellIssue) => unconfirmedColumn(issue, columns), [columns]);
  const fixAllPlace = useRef<HTMLDivElement>(null);
  const isClosing = useRef(false);
  const fixAll = async () => {
    await onFix(fixable);
    setPreviewed(false);
  };

  const closePreview = () => {
    setPreviewed(false);
    isClosing.current = true;
  };
  // The preview had the focus; the button that opens it is there again.
  useEffect(() => {
    if (isClosing.current && !isPreviewed) fixAllPlace.current?.querySelector("button")?.focus();
    isClosing.current = false;
  }, [isPreviewed]);

  const choose = (chosen: Filter) => {
    setFilter(chosen);
    draft.save(chosen);
  };
  const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  return (
    <div className={styles.all}>
      <Filters
        result={result}
        sheets={new Map([...bySheet].map(([sheet, sheetIssues]) => [sheet, sheetIssues.length]))}
        filter={active}
        onChange={choose}
      />
      {total > issues.length && <NoticeBar intent="info">{t("capped", { count: issues.length })}</NoticeBar>}
      {fixable.length > 0 && !isPreviewed && (
        <div ref={fixAllPlace}>
          <Button disabledFocusable={busy} onClick={() => setPreviewed(true)}>
            {tCount("fixAll", fixable.length)}
          </Button>
        </div>
      )}
      {fixable.length > 0 && isPreviewed && (
        <FixAll issues={fixable} busy={busy} onFix={() => void fixAll()} onClose={closePreview} />
      )}
      <ExportActions result={result} issues={shown} onWritten={onWritten} />
      {goToError !== null && <ErrorBar title={t("goTo.failed")} error={goToError} />}
      {shown.length === 0 && <Text>{t("hidden")}</Text>}
      {[...groupBySheet(shown)].map(([sheet, sheetIssues]) => (
        <IssueGroup
          key={sheet}
          sheet={sheet}
          issues={sheetIssues}
          busy={busy}
          columnOf={columnOf}
          onGoTo={onGoTo}
          onEdit={onEdit}
          onFix={onFixOne}
          onConfirm={onConfirmOne}
        />
      ))}
    </div>
  );
}

/** The column that the user is asked to confirm for an issue. */
function unconfirmedColumn(
  { code, place }: CellIssue,
  columns: readonly ColumnState[],
): ColumnState | undefined {
  if (code !== "columnUnconfirmed") return undefined;
  return columns.find(
    ({ state, sheet, address }) => state !== "missing" && sheet === place.sheet && address === place.address,
  );
}

/** Groups issues by sheet, keeping their order. */
function groupBySheet(issues: readonly CellIssue[]): ReadonlyMap<string, readonly CellIssue[]> {
  const groups = new Map<string, CellIssue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.place.sheet);
    if (group) group.push(issue);
    else groups.set(issue.place.sheet, [issue]);
  }
  return groups;
}
