import { PANE_COMMON_TEXTS } from "../languages/texts/pane/common";
import { translate } from "../languages/messages";
import type { Language } from "../languages";
import type { ErrorDetails, WorkbookError } from "./errors";

/** An error in sentences: what the obstacle is and what to do. */
export function errorMessage(error: WorkbookError, language: Language): string {
  return translate(PANE_COMMON_TEXTS, language, `excel.error.${error.code}`, paramsOf(error.details));
}

function paramsOf(details: ErrorDetails): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === "object" ? value.join(", ") : value,
    ]),
  );
}
