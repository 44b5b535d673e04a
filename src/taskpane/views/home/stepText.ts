import type { MessageParams } from "../../../languages/messages";
import type { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import type { NextStep } from "../../../model/nextSteps";
import type { ViewMessages } from "../../i18n/useMessages";

type HomeMessages = ViewMessages<keyof typeof PANE_HOME_TEXTS.en>;

/** The title of a step. */
export function titleOf({ id, count, person }: NextStep, { t, tCount }: HomeMessages): string {
  switch (id) {
    case "nameInitiative":
    case "invitePartners":
    case "rateReadiness":
    case "reconsiderFit":
    case "buildPreconditions":
    case "findBackup":
    case "defineIndicators":
    case "buildConditions":
      return t(`step.${id}`, { person });
    default:
      return tCount(`step.${id}`, count);
  }
}

/** Why a step matters, or what it is about. */
export function reasonOf({ id, names, person, whole }: NextStep, { t }: HomeMessages): string {
  const params: MessageParams = { names, person, whole };
  return t(`why.${id}`, params);
}
