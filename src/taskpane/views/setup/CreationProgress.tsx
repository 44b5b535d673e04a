import { Button, Field, makeStyles, ProgressBar, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CreationProgress as Progress } from "../../hooks/useCreation";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, outlineStyle: "none" },
  cancel: { alignSelf: "flex-start" },
});

interface CreationProgressProps {
  readonly progress: Progress;
  onCancel(): void;
}

/** The progress of the creation, as a bar and as text for screen readers. */
export function CreationProgress({ progress, onCancel }: CreationProgressProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  // The start button has disappeared, so the focus moves here.
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const { done, total, sheet, step } = progress;
  const stepText =
    sheet === undefined ? t("progress.step", { done, total }) : t("progress.sheet", { sheet, done, total });
  const progressText = done === 0 ? t("progress.begin") : stepText;
  const text = step === "waitForCell" ? tCommon("excel.step.waitForCell") : progressText;
  return (
    <section className={styles.view} aria-labelledby="progress-title" ref={section} tabIndex={-1}>
      <Subtitle2 as="h1" block className={styles.heading} id="progress-title">
        {t("progress.title")}
      </Subtitle2>
      <Field validationState="none" validationMessage={{ children: text, role: "status" }}>
        <ProgressBar aria-labelledby="progress-title" max={total} value={done} thickness="large" />
      </Field>
      <Button className={styles.cancel} onClick={onCancel}>
        {t("progress.cancel")}
      </Button>
    </section>
  );
}
