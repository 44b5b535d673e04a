import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FoundObservation, NewEntry, WorkbookLocation } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { NoticeBar } from "../../../components/NoticeBar";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

const useStyles = makeStyles({ line: { display: "block" } });

interface ConflictProps {
  readonly existing: readonly FoundObservation[];
  readonly values: NewEntry;
  onGoTo(location: WorkbookLocation): void;
  onAddAnyway(): void;
  onKeepExisting(): void;
}

/** Asks what to do about an observation that exists already: shows both values and the choices. */
export function Conflict({ existing, values, onGoTo, onAddAnyway, onKeepExisting }: ConflictProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_ADD_TEXTS);
  const valueText = useValueText();
  const container = useRef<HTMLDivElement>(null);
  // Focuses the first answer, which changes nothing.
  useEffect(() => container.current?.querySelector("button")?.focus(), []);
  const [first, ...others] = existing as [FoundObservation, ...FoundObservation[]];
  return (
    <div role="alert" ref={container}>
      <NoticeBar
        intent="warning"
        title={t("conflict.title")}
        actions={
          <>
            <Button onClick={onKeepExisting}>{t("conflict.keep")}</Button>
            <Button onClick={onAddAnyway}>{t("conflict.add")}</Button>
            <Button onClick={() => onGoTo(first)}>{t("add.goTo")}</Button>
          </>
        }
      >
        <span className={styles.line}>
          {t("conflict.text", {
            row: String(first.row),
            sheet: first.sheet,
            there: valueText(first),
            here: valueText(values),
          })}
        </span>
        {others.length > 0 && <span className={styles.line}>{tCount("conflict.more", others.length)}</span>}
      </NoticeBar>
    </div>
  );
}

/** "12", "3 / 4" */
function useValueText() {
  const { number } = useI18n();
  const { t } = useMessages(PANE_ADD_TEXTS);
  return ({ value, numerator, denominator }: FoundObservation | NewEntry): string => {
    if (typeof numerator === "number" && typeof denominator === "number") {
      return `${number(numerator)} / ${number(denominator)}`;
    }
    return typeof value === "number" ? number(value) : t("conflict.noValue");
  };
}
