import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FRAMEWORKS, frameworkOf, type FrameworkId } from "../../../../catalogue/frameworks";
import type { ExchangeReport } from "../../../../excel/framework";
import { PANE_FRAMEWORK_TEXTS } from "../../../../languages/texts/pane/framework";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { useSkippedText } from "../../../hooks/useSkippedText";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { ExchangePreview } from "./ExchangePreview";
import { useExchange } from "./useExchange";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FrameworkExchangeProps {
  readonly framework: FrameworkId;
  readonly hasUnfinishedExchange: boolean;
  /** called when the workbook was changed */
  onChanged(): void;
  onClose(): void;
}

/** Chooses another role framework, shows what becomes of the entries, and exchanges it. */
export default function FrameworkExchange({
  framework,
  hasUnfinishedExchange,
  onChanged,
  onClose,
}: FrameworkExchangeProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_FRAMEWORK_TEXTS);
  const [to, setTo] = useState(() => FRAMEWORKS.find(({ id }) => id !== framework)?.id ?? framework);
  const running = useExchange(onChanged);
  const { state, count, exchange, finish, reset } = running;
  const isBusy = ["counting", "finishing", "undoing"].includes(state.phase);
  const isOpen = state.phase === "counted" || state.phase === "exchanging";
  return (
    <div className={styles.form}>
      {!hasUnfinishedExchange && (
        <Field label={t("to")} hint={frameworkOf(to).help[language]}>
          <Select
            value={to}
            disabled={isOpen}
            onChange={(_event, { value }) => {
              setTo(FRAMEWORKS.find(({ id }) => id === value)?.id ?? to);
              if (state.phase !== "undoing") reset();
            }}
          >
            {FRAMEWORKS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!isOpen && (
        <div className={styles.actions}>
          {hasUnfinishedExchange ? (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void finish(to)}>
              {t(state.phase === "finishing" ? "doing" : "finish")}
            </Button>
          ) : (
            <Button disabledFocusable={isBusy} onClick={() => void count(to)}>
              {t(state.phase === "counting" ? "counting" : "count")}
            </Button>
          )}
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      )}
      {isOpen && (
        <ExchangePreview
          key={JSON.stringify(state.plan)}
          plan={state.plan}
          isOutdated={state.phase === "counted" && state.isOutdated}
          isBusy={state.phase === "exchanging"}
          onExchange={(roles) => void exchange(state.plan, roles)}
          onCancel={reset}
        />
      )}
      <Outcome {...running} />
    </div>
  );
}

/** What an exchange did, with its undo, or why it was not made. */
function Outcome({ state, undo }: ReturnType<typeof useExchange>) {
  const { language } = useI18n();
  const { t } = useMessages(PANE_FRAMEWORK_TEXTS);
  const skippedText = useSkippedText();
  const undoButton = (report: ExchangeReport) => (
    <Button size="small" disabledFocusable={state.phase === "undoing"} onClick={() => void undo(report)}>
      {t(state.phase === "undoing" ? "undoing" : "undo")}
    </Button>
  );
  switch (state.phase) {
    case "exchanged":
    case "undoing": {
      const { report } = state;
      const { left } = report;
      return (
        <NoticeBar
          role="status"
          intent={left.length > 0 ? "warning" : "success"}
          actions={undoButton(report)}
        >
          {t("done", { framework: frameworkOf(report.plan.to).label[language] })}{" "}
          {left.length > 0 && `${t("left.lead")} ${skippedText(left)}`}
        </NoticeBar>
      );
    }
    case "undone":
      return (
        <NoticeBar role="status" intent={state.undone.left.length > 0 ? "warning" : "success"}>
          {t("undone")} {skippedText(state.undone.left)}
        </NoticeBar>
      );
    case "failed":
    case "countFailed":
      return <ErrorBar title={t(state.phase)} error={state.error} />;
    case "undoFailed":
      return <ErrorBar title={t("undoFailed")} error={state.error} action={undoButton(state.report)} />;
    default:
      return null;
  }
}
