import type { MessageParams } from "../../../locales";
import type { HOME } from "../../../locales/home";
import type { NextStep } from "../../../model/nextSteps";
import type { ViewWords } from "../../language/useWords";

type HomeWords = ViewWords<keyof typeof HOME.en>;

/** What a step asks for. */
export function titleOf({ id, count, person }: NextStep, { say, sayCount }: HomeWords): string {
  switch (id) {
    case "nameInitiative":
    case "invitePartners":
    case "rateReadiness":
    case "reconsiderFit":
    case "buildPreconditions":
    case "findBackup":
    case "defineIndicators":
    case "buildConditions":
      return say(`step.${id}`, { person });
    default:
      return sayCount(`step.${id}`, count);
  }
}

/** Why it matters, or what it is about. */
export function reasonOf({ id, names, person, whole }: NextStep, { say }: HomeWords): string {
  const params: MessageParams = { names, person, whole };
  return say(`why.${id}`, params);
}
