import { EMPTY_INITIATIVE, type Indicator, type InitiativeFile, type Partner } from "../../model/initiative";
import { templateOf, type InitiativeFormValues } from "./initiativeForm";
import { parseDay } from "./parseDay";
import { parsePartners, type ParsedPartner } from "./parsePartners";

/** The initiative that the form describes; it may still have errors. Dates and numbers that cannot be parsed are omitted. */
export function initiativeFromForm(values: InitiativeFormValues): InitiativeFile {
  const { frequency, hidden } = values;
  const start = parseDay(values.start);
  const horizon = values.horizon.trim();
  return {
    ...EMPTY_INITIATIVE,
    language: values.language,
    initiative: {
      name: values.name.trim(),
      ...nonBlank("community", values.community),
      ...nonBlank("issue", values.issue),
      ...nonBlank("populationTarget", values.populationTarget),
      ...("day" in start && { start: start.day }),
      ...(/^\d{1,9}$/.test(horizon) && { horizon: Number(horizon) }),
      ...(frequency !== "" && { frequency }),
      framework: values.framework,
    },
    ...(hidden.length > 0 && { hiddenSheets: hidden }),
    partners: parsePartners(values.partners).map(partnerOf),
    indicators: templateIndicators(values),
  };
}

/** The definitions of indicators of the template, without values, in the workbook's language. */
function templateIndicators(values: InitiativeFormValues): readonly Indicator[] {
  const { indicators = [] } = templateOf(values) ?? {};
  return indicators.map(
    ({ values: definition, texts }) =>
      ({ ...definition, ...texts[values.language] }) as Readonly<
        Record<string, unknown>
      > as unknown as Indicator,
  );
}

function partnerOf(parsed: ParsedPartner): Partner {
  const partner: Partner & { line?: number; unknownSector?: string } = { ...parsed };
  delete partner.line;
  delete partner.unknownSector;
  return partner;
}

/** An object with the trimmed text under a property; empty if the text is blank. */
function nonBlank<Property extends string>(
  property: Property,
  text: string,
): Partial<Record<Property, string>> {
  const trimmed = text.trim();
  return trimmed === "" ? {} : ({ [property]: trimmed } as Partial<Record<Property, string>>);
}
