import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_FIGURE_GRID_TEXTS } from "../../../../languages/texts/pane/figureGrid";
import { issueHint } from "../../../../model/issues/sentences";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { TypedCell } from "./pendingFigures";
import { ratioInText } from "./readFigure";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  ratio: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0 },
});

interface CellDetailsProps {
  readonly typed: TypedCell;
  onType(text: string): void;
}

/** What the current cell is about: its unit, why its value is wrong or unusual, and the numerator and denominator. */
export function CellDetails({ typed, onType }: CellDetailsProps) {
  const styles = useStyles();
  const { language, number } = useI18n();
  const { t } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const { cell, text, issue, reading, state } = typed;
  const { partner, indicator } = cell;
  const { kind, weighted: isWeighted } = indicator.facts;
  const hasRatio = isWeighted || kind === "percent" || kind === "rate";
  const ratio = ratioInText(text);
  const [numerator, denominator] = ratio ?? ["", ""];
  const setRatio = (top: string, bottom: string) =>
    onType(top === "" && bottom === "" ? "" : `${top}/${bottom}`);
  const unit =
    kind === "percent"
      ? t("figures.percent")
      : indicator.unit === ""
        ? ""
        : t("figures.unit", { unit: indicator.unit });
  return (
    <div role="group" aria-label={t("figures.current")} className={styles.details}>
      <Text weight="semibold">{`${partner} – ${indicator.name === "" ? indicator.code : indicator.name}`}</Text>
      {unit !== "" && <Text size={200}>{unit}</Text>}
      {issue && <Text size={200}>{issueHint(issue, language)}</Text>}
      {hasRatio && state !== "conflict" && (
        <>
          <Text size={200}>{t("figures.ratio")}</Text>
          <div className={styles.ratio}>
            <Field label={indicator.numerator || t("figures.numerator")} size="small">
              <Input
                className={styles.input}
                input={{ className: styles.input }}
                size="small"
                value={numerator}
                onChange={(_event, { value }) => setRatio(value, denominator)}
              />
            </Field>
            <Field label={indicator.denominator || t("figures.denominator")} size="small">
              <Input
                className={styles.input}
                input={{ className: styles.input }}
                size="small"
                value={denominator}
                onChange={(_event, { value }) => setRatio(numerator, value)}
              />
            </Field>
          </div>
          {ratio && reading.kind === "figure" && (
            <Text size={200}>{t("figures.makes", { value: number(reading.value) })}</Text>
          )}
        </>
      )}
    </div>
  );
}
