import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { Choices, IndicatorChoice } from "../../../../excel";
import { ADD } from "../../../../locales/add";
import { useSpeech, type Speech } from "../../../language/LanguageContext";
import { useWords, type ViewWords } from "../../../language/useWords";
import type { ReadEntry } from "./readEntry";
import { normalizeText } from "../../../../model/text/normalizeText";

type Words = ViewWords<keyof (typeof ADD)["en"]>;

const PERCENT = 100;

/** The hint under a field: how its value was read, its unit, or why there is nothing to choose from. */
export function useHint(column: ColumnDefinition, entry: ReadEntry, choices: Choices): string | undefined {
  const speech = useSpeech();
  const words = useWords(ADD);
  const code = normalizeText(String(entry.values["indicator"] ?? ""), "name");
  const indicator = choices.indicators.find((one) => normalizeText(one.code, "name") === code);
  const parts = hintsOf(column, entry, choices, indicator, speech, words);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function hintsOf(
  { id, kind }: ColumnDefinition,
  { values }: ReadEntry,
  { partners, roles, indicators, reportDate }: Choices,
  indicator: IndicatorChoice | undefined,
  { date }: Speech,
  { say }: Words,
): string[] {
  if (kind === "partner" && partners.length === 0) return [say("hint.noPartners")];
  if (kind === "indicator" && indicators.length === 0) return [say("hint.noIndicators")];
  if (kind === "role" && roles.length === 0) return [say("hint.noRoles")];
  const value = values[id];
  // Forms begin with the report date, which may be long past: nobody is to think that it is today.
  const readAs = value === reportDate ? "hint.reportDate" : "hint.dateRead";
  const read = kind === "date" && typeof value === "string" ? [say(readAs, { date: date(value) })] : [];
  switch (id) {
    case "period":
      return [say("hint.period"), ...read];
    case "group":
      return [say("hint.group")];
    case "value":
      return unitHints(indicator, say);
    case "numerator":
      return [indicator?.numerator || say("hint.ratioOr")];
    case "denominator":
      return [
        ...(indicator?.denominator ? [indicator.denominator] : []),
        ...ratioHints(values, indicator, say),
      ];
    default:
      return read;
  }
}

function unitHints(indicator: IndicatorChoice | undefined, say: Words["say"]): string[] {
  if (indicator === undefined) return [];
  if (indicator.kind === "percent") return [say("hint.percent")];
  return indicator.unit === "" ? [] : [say("hint.unit", { unit: indicator.unit })];
}

/** What numerator and denominator make, as the workbook will show it. */
function ratioHints(
  { numerator, denominator }: ReadEntry["values"],
  indicator: IndicatorChoice | undefined,
  say: Words["say"],
): string[] {
  if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0) return [];
  const factor = indicator?.kind === "percent" ? PERCENT : 1;
  const digits = 2;
  return [say("hint.ratio", { value: Number(((numerator / denominator) * factor).toFixed(digits)) })];
}
