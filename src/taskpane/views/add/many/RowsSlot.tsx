import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableId } from "../../../../blueprint/types";
import type { EntryRows } from "../../../../excel";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import { ErrorBar } from "../../../components/ErrorBar";
import type { EntryRowsState } from "../../../hooks/useEntryRows";
import { useMessages } from "../../../i18n/useMessages";

interface RowsSlotProps<Id extends TableId> {
  readonly state: EntryRowsState<Id>;
  children(rows: EntryRows<Id>): ReactNode;
}

/** Shows what needs rows of the workbook once they are read, and why they could not be. */
export function RowsSlot<Id extends TableId>({ state, children }: RowsSlotProps<Id>) {
  const { t } = useMessages(PANE_MANY_TEXTS);
  const { rows, error, refresh } = state;
  return (
    <>
      {error !== null && (
        <ErrorBar
          title={t("many.notRead")}
          error={error}
          action={<Button onClick={refresh}>{t("many.again")}</Button>}
        />
      )}
      {rows === null && error === null && <Spinner label={t("many.reading")} />}
      {rows !== null && children(rows)}
    </>
  );
}
