import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookCheckResult } from "../../../excel/check";
import { longDateFormatter } from "../../../languages/formatting";
import { translate } from "../../../languages/messages";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { CellIssue } from "../../../model/issues/issue";
import { copyToClipboard } from "../../clipboard";
import { ErrorBar } from "../../components/ErrorBar";
import { NoticeBar } from "../../components/NoticeBar";
import { SelectableText } from "../../components/SelectableText";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { copiedTable } from "./copiedTable";
import { countsText } from "./countsText";
import { headersIn, rowsOf } from "./issueTable";

const useStyles = makeStyles({
  container: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type ExportOutcome =
  | { readonly kind: "copied"; readonly count: number }
  | { readonly kind: "copy.failed"; readonly text: string }
  | { readonly kind: "written"; readonly sheet: string }
  | { readonly kind: "write.failed"; readonly error: unknown };

interface ExportActionsProps {
  readonly result: WorkbookCheckResult;
  /** the filtered issues */
  readonly issues: readonly CellIssue[];
  onWritten(): void;
}

/** Exports issues: those shown to the clipboard, all of them to a sheet. */
export function ExportActions({ result, issues, onWritten }: ExportActionsProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { status, refresh } = useWorkbook();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const [isWriting, setWriting] = useState(false);

  const copy = async () => {
    const copied = copiedTable([headersIn(language), ...rowsOf(issues, language)]);
    const isCopied = await copyToClipboard(copied);
    setOutcome(
      isCopied ? { kind: "copied", count: issues.length } : { kind: "copy.failed", text: copied.text },
    );
  };
  const write = async () => {
    setWriting(true);
    try {
      const { writeIssues } = await import("../../../excel/check/writeIssues");
      const { sheet, refused } = await writeIssues(sheetTextOf(result));
      setOutcome({ kind: "written", sheet });
      onWritten();
      // The pane names what Excel refuses of the formatting, until it is done.
      if (refused.length > 0 || (status.kind === "ours" && status.refused.length > 0)) await refresh();
    } catch (error) {
      setOutcome({ kind: "write.failed", error });
    }
    setWriting(false);
  };
  return (
    <div className={styles.container}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button size="small" disabledFocusable={isWriting} onClick={() => void write()}>
          {t(isWriting ? "writing" : "write")}
        </Button>
      </div>
      <div role="status">{outcome && <ExportOutcomeBar outcome={outcome} />}</div>
    </div>
  );
}

function ExportOutcomeBar({ outcome }: { readonly outcome: ExportOutcome }) {
  const { t, tCount } = useMessages(PANE_CHECK_TEXTS);
  if (outcome.kind === "write.failed") return <ErrorBar title={t(outcome.kind)} error={outcome.error} />;
  const message = () => {
    if (outcome.kind === "copied") return tCount("copied", outcome.count);
    return outcome.kind === "written" ? t("written", { sheet: outcome.sheet }) : t("copy.failed");
  };
  if (outcome.kind !== "copy.failed") return <NoticeBar intent="success">{message()}</NoticeBar>;
  return (
    <>
      <NoticeBar intent="warning">{message()}</NoticeBar>
      <SelectableText text={outcome.text} />
    </>
  );
}

/** The texts of the sheet, in the workbook's language. */
function sheetTextOf(result: WorkbookCheckResult) {
  const { language } = result;
  const date = longDateFormatter(language)(new Date());
  return {
    name: translate(PANE_CHECK_TEXTS, language, "report.name"),
    title: translate(PANE_CHECK_TEXTS, language, "report.title"),
    lead: translate(PANE_CHECK_TEXTS, language, "report.lead", {
      date,
      counts: countsText(result, language),
    }),
    captions: headersIn(language),
    rows: rowsOf(result.issues, language),
  };
}
