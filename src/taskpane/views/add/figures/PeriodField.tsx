import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_FIGURE_GRID_TEXTS } from "../../../../languages/texts/pane/figureGrid";
import type { GridIndicator } from "../../../../model/entry/figureGrid";
import { readTypedPeriod } from "../../../../model/import/typedPeriod";
import type { IsoDate } from "../../../../model/initiative";
import { issueAt, valueIssue, type ValueIssue } from "../../../../model/issues/issue";
import { issueHint } from "../../../../model/issues/sentences";
import type { OwnPeriods } from "../../../../model/ownPeriods";
import { parseDay } from "../../../form/parseDay";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { OfferedPeriod } from "./useFigures";

const OTHER = "other";

interface PeriodFieldProps {
  readonly offered: readonly OfferedPeriod[];
  readonly period: string;
  /** the initiative's own periods */
  readonly own: OwnPeriods;
  readonly indicators: readonly GridIndicator[];
  onChoose(period: IsoDate): void;
}

/** The period of the figures: one of those offered, or any other, typed as a file may write it. */
export function PeriodField({ offered, period, own, indicators, onChoose }: PeriodFieldProps) {
  const { language, month, date } = useI18n();
  const { t } = useMessages(PANE_FIGURE_GRID_TEXTS);
  const isOffered = offered.some((each) => each.period === period);
  const [isTyped, setTyped] = useState(!isOffered && period !== "");
  const [text, setText] = useState(isOffered ? "" : period);
  const reading = text.trim() === "" ? undefined : readPeriodText(text, own, indicators);
  const choose = (chosen: string) => {
    setTyped(chosen === OTHER);
    if (chosen !== OTHER) onChoose(chosen);
  };
  const type = (typed: string) => {
    setText(typed);
    const read = readPeriodText(typed, own, indicators);
    if ("period" in read) onChoose(read.period);
  };
  const hintOf = (issue: ValueIssue) =>
    issueHint(issueAt({ kind: "form", field: "period" }, issue), language);
  return (
    <>
      <Field label={t("figures.period")}>
        <Select value={isTyped ? OTHER : period} onChange={(_event, { value }) => choose(value)}>
          {offered.map(({ period: each, due, left }) => (
            <option key={each} value={each}>
              {t("figures.offer", { month: month(each), due, left })}
            </option>
          ))}
          <option value={OTHER}>{t("figures.other")}</option>
        </Select>
      </Field>
      {isTyped && (
        <Field
          label={t("figures.typed")}
          hint={
            reading && "period" in reading
              ? t("figures.read", { date: date(reading.period) })
              : t("figures.typedHint")
          }
          {...(reading &&
            "issue" in reading && {
              validationState: "error" as const,
              validationMessage: hintOf(reading.issue),
            })}
        >
          <Input value={text} onChange={(_event, { value }) => type(value)} />
        </Field>
      )}
    </>
  );
}

/** The last day of the period that a text names: of the initiative's own periods, else of an indicator's. */
function readPeriodText(
  text: string,
  own: OwnPeriods,
  indicators: readonly GridIndicator[],
): { readonly period: IsoDate } | { readonly issue: ValueIssue } {
  const trimmed = text.trim();
  const day = parseDay(trimmed);
  if ("day" in day) return { period: day.day };
  // A date that may be two days is asked about, not guessed.
  if (day.issue.code === "ambiguousDate") return day;
  const readings = [own, ...indicators.map((each) => each.own)].map((each) => readTypedPeriod(trimmed, each));
  const found = readings.find((reading) => "period" in reading);
  if (found && "period" in found) return { period: found.period };
  const [first] = readings;
  if (!first || "period" in first || first.code === "notAPeriod") return day;
  const { code, ...details } = first;
  return { issue: valueIssue(code, { ...details, value: trimmed }) };
}
