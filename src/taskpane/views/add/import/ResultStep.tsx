import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { goTo } from "../../../../excel";
import type { ImportReport } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { ErrorBar } from "../../../components/ErrorBar";
import { useMessages } from "../../../i18n/useMessages";
import { RowCounts } from "./RowCounts";
import { useStepStyles } from "./useStepStyles";

interface ResultStepProps {
  readonly report: ImportReport;
  onAgain(): void;
}

/** What was imported and where, and where the rows set aside are. */
export function ResultStep({ report, onAgain }: ResultStepProps) {
  const styles = useStepStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const [error, setError] = useState<unknown>(null);
  const { rows, sheet, quarantine } = report;
  const show = (place: { sheet: string; address: string }) => {
    setError(null);
    goTo(place).catch(setError);
  };
  return (
    <div className={styles.step}>
      {error !== null && <ErrorBar title={t("done.title")} error={error} />}
      <RowCounts preview={report} />
      {rows && <Text>{t("done.rows", { sheet, first: String(rows.first), last: String(rows.last) })}</Text>}
      {quarantine && (
        <Text>{t("done.aside", { sheet: quarantine.sheet, first: String(quarantine.firstRow) })}</Text>
      )}
      {report.remembered && <Text>{t("done.remembered")}</Text>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onAgain}>
          {t("done.again")}
        </Button>
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
      </div>
    </div>
  );
}
