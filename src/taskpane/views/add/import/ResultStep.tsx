import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import { goTo } from "../../../../excel";
import type { BatchReport, UndoneImport } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { useSingleFlight } from "../../../hooks/useSingleFlight";
import { useMessages } from "../../../i18n/useMessages";
import { FileOutcome } from "./FileOutcome";
import { OutcomeSum } from "./OutcomeSum";
import { useStepStyles } from "./useStepStyles";

interface ResultStepProps {
  readonly report: BatchReport;
  onAgain(): void;
}

type UndoState =
  | { readonly phase: "idle" | "undoing" }
  | { readonly phase: "undone"; readonly result: UndoneImport }
  | { readonly phase: "failed"; readonly error: unknown };

/** What was imported and where, where the rows set aside are, and one undo for all of it. */
export function ResultStep({ report, onAgain }: ResultStepProps) {
  const styles = useStepStyles();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  const [error, setError] = useState<unknown>(null);
  const [undo, setUndo] = useState<UndoState>({ phase: "idle" });
  const singleFlight = useSingleFlight();
  const { rows, sheet, quarantine, files } = report;
  const previews = files.map(({ preview }) => preview);
  const hasChanged = previews.some(({ counts }) => counts.new + counts.replace > 0) || quarantine;
  const show = (place: { sheet: string; address: string }) => {
    setError(null);
    goTo(place).catch(setError);
  };
  const takeBack = () =>
    singleFlight(async () => {
      setUndo({ phase: "undoing" });
      try {
        setUndo({ phase: "undone", result: await report.undo() });
      } catch (failure) {
        setUndo({ phase: "failed", error: failure });
      }
    });
  const again = (
    <Button appearance="primary" onClick={onAgain}>
      {t("done.again")}
    </Button>
  );
  if (undo.phase === "undone") {
    const { left } = undo.result;
    return (
      <div className={styles.step}>
        <NoticeBar intent={left > 0 ? "warning" : "success"} role="status">
          {left > 0 ? tCount("undone.left", left) : t("undone")}
        </NoticeBar>
        <div className={styles.buttons}>{again}</div>
      </div>
    );
  }
  return (
    <div className={styles.step}>
      {error !== null && <ErrorBar title={t("done.title")} error={error} />}
      {undo.phase === "failed" && <ErrorBar title={t("undo.failed")} error={undo.error} />}
      {files.length > 1 && (
        <ul className={styles.cards} aria-label={t("summary.files")}>
          {files.map(({ name, preview }, index) => (
            <FileOutcome key={index} name={name} preview={preview} />
          ))}
        </ul>
      )}
      <OutcomeSum previews={previews} />
      {rows && (
        <Text>
          {t("done.rows", { sheet, first: String(rows.first), last: String(rows.last) })}{" "}
          {tCount("done.origin", files.length)}
        </Text>
      )}
      {quarantine && (
        <Text>{t("done.aside", { sheet: quarantine.sheet, first: String(quarantine.firstRow) })}</Text>
      )}
      {files.some(({ remembered }) => remembered) && <Text>{t("done.remembered")}</Text>}
      <div className={styles.buttons}>
        {again}
        {rows && (
          <Button onClick={() => show({ sheet, address: `A${rows.first}:K${rows.last}` })}>
            {t("done.show")}
          </Button>
        )}
        {quarantine && (
          <Button onClick={() => show({ sheet: quarantine.sheet, address: `A${quarantine.firstRow}` })}>
            {t("done.showAside")}
          </Button>
        )}
        {hasChanged && (
          <Button disabledFocusable={undo.phase === "undoing"} onClick={() => void takeBack()}>
            {t("undo")}
          </Button>
        )}
      </div>
      {undo.phase === "undoing" && <Spinner size="tiny" label={t("work.undo")} />}
    </div>
  );
}
