import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { writeIssues, type WorkbookCheckResult } from "../../../excel/check";
import { dayWriter, sayIn } from "../../../locales";
import { CHECK } from "../../../locales/check";
import type { CellIssue } from "../../../model/issues/issue";
import { ErrorBar } from "../../components/ErrorBar";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { copyTable } from "./copyTable";
import { headersIn, countsText, rowsOf } from "./issueTable";

const useStyles = makeStyles({
  container: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type ExportOutcome =
  | { readonly kind: "copied"; readonly count: number }
  | { readonly kind: "copy.failed" }
  | { readonly kind: "written"; readonly sheet: string }
  | { readonly kind: "write.failed"; readonly error: unknown };

interface ExportActionsProps {
  readonly result: WorkbookCheckResult;
  /** the issues that pass the filter */
  readonly issues: readonly CellIssue[];
  onWritten(): void;
}

/** Exports issues: those shown to the clipboard, all of them to a sheet. */
export function ExportActions({ result, issues, onWritten }: ExportActionsProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(CHECK);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const [writing, setWriting] = useState(false);

  const copy = async () => {
    const isCopied = await copyTable([headersIn(language), ...rowsOf(issues, language)]);
    setOutcome(isCopied ? { kind: "copied", count: issues.length } : { kind: "copy.failed" });
  };
  const write = async () => {
    setWriting(true);
    try {
      setOutcome({ kind: "written", sheet: await writeIssues(sheetTextOf(result)) });
      onWritten();
    } catch (error) {
      setOutcome({ kind: "write.failed", error });
    }
    setWriting(false);
  };
  return (
    <div className={styles.container}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void copy()}>
          {say("copy")}
        </Button>
        <Button size="small" disabled={writing} onClick={() => void write()}>
          {say(writing ? "writing" : "write")}
        </Button>
      </div>
      <div role="status">{outcome && <ExportOutcomeBar outcome={outcome} />}</div>
    </div>
  );
}

function ExportOutcomeBar({ outcome }: { readonly outcome: ExportOutcome }) {
  const { say, sayCount } = useWords(CHECK);
  if (outcome.kind === "write.failed") return <ErrorBar title={say(outcome.kind)} error={outcome.error} />;
  const words = () => {
    if (outcome.kind === "copied") return sayCount("copied", outcome.count);
    return outcome.kind === "written" ? say("written", { sheet: outcome.sheet }) : say("copy.failed");
  };
  return (
    <MessageBar intent={outcome.kind === "copy.failed" ? "warning" : "success"} layout="multiline">
      <MessageBarBody>{words()}</MessageBarBody>
    </MessageBar>
  );
}

/** The sheet is in the workbook's language, as everything in it. */
function sheetTextOf(result: WorkbookCheckResult) {
  const { language } = result;
  const date = dayWriter(language)(new Date());
  return {
    name: sayIn(CHECK, language, "report.name"),
    title: sayIn(CHECK, language, "report.title"),
    lead: sayIn(CHECK, language, "report.lead", { date, counts: countsText(result, language) }),
    captions: headersIn(language),
    rows: rowsOf(result.issues, language),
  };
}
