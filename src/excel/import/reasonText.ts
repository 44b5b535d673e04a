import { sayIn } from "../../locales";
import { IMPORT } from "../../locales/import";
import type { Reason, ReasonCode } from "../../model/import/reasons";
import type { Language } from "../../model/initiative";
import { fieldName } from "./fieldName";

/** Why a row is set aside, in a sentence: which column, what is wrong with it, how to mend it. */
export function reasonText(reason: Reason, language: Language): string {
  const { code } = reason;
  const isNear = isUnknownName(code) && reason.details["nearest"] !== undefined;
  return sayIn(IMPORT, language, isNear ? `reason.${code}.near` : `reason.${code}`, {
    column: columnName(reason, language),
    ...reason.details,
  });
}

/** The file's caption of the column, else ours. */
function columnName({ field, caption }: Reason, language: Language): string {
  return caption ?? (field === undefined ? "" : fieldName(field, language));
}

function isUnknownName(code: ReasonCode): code is "unknownIndicator" | "unknownPartner" {
  return code === "unknownIndicator" || code === "unknownPartner";
}
