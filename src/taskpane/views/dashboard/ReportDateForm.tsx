import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import { setReportDate } from "../../../excel";
import { PANE_DASHBOARD_TEXTS } from "../../../languages/texts/pane/dashboard";
import { FIRST_DAY, isIsoDate, LAST_DAY } from "../../../model/calendar";
import type { DashboardMetrics } from "../../../model/dashboard";
import type { IsoDate } from "../../../model/initiative";
import { ErrorBar } from "../../components/ErrorBar";
import { DraftNotice } from "../../drafts/DraftNotice";
import { readText } from "../../drafts/readDraft";
import { useDraft } from "../../drafts/useDraft";
import { useLatestRef } from "../../hooks/useLatestRef";
import { useFormFocus } from "../../hooks/useKeepFocus";
import { useTask } from "../../hooks/useTask";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The report date, which all rules use: pinned to a date, or today. */
export function ReportDateForm({ metrics }: { readonly metrics: DashboardMetrics }) {
  const styles = useStyles();
  const { date } = useI18n();
  const { t } = useMessages(PANE_DASHBOARD_TEXTS);
  const { state, run } = useTask();
  const { reportDate, datePinned } = metrics;
  // Until the user types another date, the field shows the current report date.
  const draft = useDraft("reportDate", readText);
  const [typed, setTyped] = useState(draft.restored);
  const latest = useLatestRef(typed);
  /** what the date was before it was set here; null for today, undefined if it was not set */
  const [former, setFormer] = useState<IsoDate | null | undefined>(undefined);
  const [hasTriedToSet, setTriedToSet] = useState(false);
  const focusHandlers = useFormFocus();
  const id = useId();
  const value = typed ?? reportDate;
  const isInvalid = hasTriedToSet && !isDay(value);

  const change = (text: string) => {
    setTyped(text);
    draft.save(text);
  };
  const reset = () => {
    setTyped(null);
    setTriedToSet(false);
  };
  const set = (day: IsoDate | null) =>
    run(async () => {
      await setReportDate(day);
      setFormer(datePinned ? reportDate : null);
      // Keeps a date that was typed while this one was being set.
      if (latest.current !== typed) return;
      reset();
      draft.remove();
    });
  const undo = (day: IsoDate | null) =>
    run(async () => {
      await setReportDate(day);
      setFormer(undefined);
    });
  const pin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTriedToSet(true);
    if (isDay(value)) void set(value);
    else event.currentTarget.querySelector("input")?.focus();
  };

  return (
    <section aria-labelledby={id}>
      <form className={styles.section} onSubmit={pin} noValidate {...focusHandlers}>
        <TitleWithHelp level={2} title={t("date.title")} id={id} chapter={HELP_CHAPTERS.dashboard} />
        <Text role="status">{t(datePinned ? "date.pinned" : "date.today", { date: date(reportDate) })}</Text>
        <DraftNotice draft={draft} onDiscard={reset} />
        <Field
          label={t("date.label")}
          hint={t("date.hint")}
          {...(isInvalid && { validationState: "error", validationMessage: t("date.wrong") })}
        >
          <Input
            type="date"
            min={FIRST_DAY}
            max={LAST_DAY}
            value={value}
            onChange={(_event, data) => change(data.value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={state.phase === "busy"}>
            {t("date.pin")}
          </Button>
          {datePinned && (
            <Button disabledFocusable={state.phase === "busy"} onClick={() => void set(null)}>
              {t("date.follow")}
            </Button>
          )}
          {former !== undefined && (
            <Button disabledFocusable={state.phase === "busy"} onClick={() => void undo(former)}>
              {t("date.undo")}
            </Button>
          )}
        </div>
        {state.phase === "failed" && <ErrorBar title={t("date.failed")} error={state.error} />}
      </form>
    </section>
  );
}

function isDay(text: string): text is IsoDate {
  return isIsoDate(text) && text >= FIRST_DAY && text <= LAST_DAY;
}
