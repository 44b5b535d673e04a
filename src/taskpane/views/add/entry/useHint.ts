import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { Choices, IndicatorChoice } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { useI18n, type I18n } from "../../../i18n/I18nContext";
import { useMessages, type ViewMessages } from "../../../i18n/useMessages";
import type { ReadEntry } from "./readEntry";
import { normalizeText } from "../../../../model/text/normalizeText";

type AddMessages = ViewMessages<keyof (typeof PANE_ADD_TEXTS)["en"]>;

const PERCENT = 100;

/** The hint of a field: how its value was interpreted, its unit, or why there are no options. */
export function useHint(column: ColumnDefinition, entry: ReadEntry, choices: Choices): string | undefined {
  const i18n = useI18n();
  const messages = useMessages(PANE_ADD_TEXTS);
  const code = normalizeText(String(entry.values["indicator"] ?? ""), "name");
  const indicator = choices.indicators.find((one) => normalizeText(one.code, "name") === code);
  const parts = hintsOf(column, entry, choices, indicator, i18n, messages);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function hintsOf(
  { id, kind }: ColumnDefinition,
  { values }: ReadEntry,
  { partners, roles, indicators, reportDate }: Choices,
  indicator: IndicatorChoice | undefined,
  { date }: I18n,
  { t }: AddMessages,
): string[] {
  if (kind === "partner" && partners.length === 0) return [t("hint.noPartners")];
  if (kind === "indicator" && indicators.length === 0) return [t("hint.noIndicators")];
  if (kind === "role" && roles.length === 0) return [t("hint.noRoles")];
  const value = values[id];
  // The initial date is the report date, which may be long past and must not be taken for today.
  const hintKey = value === reportDate ? "hint.reportDate" : "hint.dateRead";
  const dateHints = kind === "date" && typeof value === "string" ? [t(hintKey, { date: date(value) })] : [];
  switch (id) {
    case "period":
      return [t("hint.period"), ...dateHints];
    case "group":
      return [t("hint.group")];
    case "value":
      return unitHints(indicator, t);
    case "numerator":
      return [indicator?.numerator || t("hint.ratioOr")];
    case "denominator":
      return [
        ...(indicator?.denominator ? [indicator.denominator] : []),
        ...ratioHints(values, indicator, t),
      ];
    default:
      return dateHints;
  }
}

function unitHints(indicator: IndicatorChoice | undefined, t: AddMessages["t"]): string[] {
  if (indicator === undefined) return [];
  if (indicator.kind === "percent") return [t("hint.percent")];
  return indicator.unit === "" ? [] : [t("hint.unit", { unit: indicator.unit })];
}

/** The ratio of numerator and denominator, as the workbook will show it. */
function ratioHints(
  { numerator, denominator }: ReadEntry["values"],
  indicator: IndicatorChoice | undefined,
  t: AddMessages["t"],
): string[] {
  if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0) return [];
  const factor = indicator?.kind === "percent" ? PERCENT : 1;
  const digits = 2;
  return [t("hint.ratio", { value: Number(((numerator / denominator) * factor).toFixed(digits)) })];
}
