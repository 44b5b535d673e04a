import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { goTo } from "../../../../excel";
import type { ImportReport } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { ErrorBar } from "../../../components/ErrorBar";
import { useWords } from "../../../language/useWords";
import { RowCounts } from "./RowCounts";
import { useStepStyles } from "./useStepStyles";

interface ResultStepProps {
  readonly report: ImportReport;
  onAgain(): void;
}

/** What was imported and where, and where the rows set aside are. */
export function ResultStep({ report, onAgain }: ResultStepProps) {
  const styles = useStepStyles();
  const { say } = useWords(IMPORT);
  const [error, setError] = useState<unknown>(null);
  const { rows, sheet, quarantine } = report;
  const show = (place: { sheet: string; address: string }) => {
    setError(null);
    goTo(place).catch(setError);
  };
  return (
    <div className={styles.step}>
      {error !== null && <ErrorBar title={say("done.title")} error={error} />}
      <RowCounts preview={report} />
      {rows && <Text>{say("done.rows", { sheet, first: String(rows.first), last: String(rows.last) })}</Text>}
      {quarantine && (
        <Text>{say("done.aside", { sheet: quarantine.sheet, first: String(quarantine.firstRow) })}</Text>
      )}
      {report.remembered && <Text>{say("done.remembered")}</Text>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onAgain}>
          {say("done.again")}
        </Button>
        {rows && (
          <Button onClick={() => show({ sheet, address: `A${rows.first}:K${rows.last}` })}>
            {say("done.show")}
          </Button>
        )}
        {quarantine && (
          <Button onClick={() => show({ sheet: quarantine.sheet, address: `A${quarantine.firstRow}` })}>
            {say("done.showAside")}
          </Button>
        )}
      </div>
    </div>
  );
}
