/** Sentences about the steps of a repair, and about what it leaves. */
import type { LeftPart, RepairStep } from "./types";
import type { Language } from "../../languages";
import { REPAIR_TEXTS } from "../../languages/texts/repair";

type TextsOf<Part extends { readonly kind: string }> = {
  readonly [Kind in Part["kind"]]: (part: Extract<Part, { readonly kind: Kind }>) => string;
};

/** A sentence about a step. */
export function repairStepText(step: RepairStep, language: Language): string {
  const texts: TextsOf<RepairStep> = REPAIR_TEXTS[language].steps;
  return (texts[step.kind] as (step: RepairStep) => string)(step);
}

/** A sentence about something that is left as it is. */
export function leftPartText(part: LeftPart, language: Language): string {
  const texts: TextsOf<LeftPart> = REPAIR_TEXTS[language].left;
  return (texts[part.kind] as (part: LeftPart) => string)(part);
}
