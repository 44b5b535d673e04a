import { errorMessage, WorkbookError } from "../excel";
import { t } from "../locales";
import type { Language } from "../model/initiative";

/** What a failure means for the person, and what to do next. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof WorkbookError) return errorMessage(error, language);
  return t(language, "problem.unexpected", { code: error instanceof Error ? error.message : String(error) });
}
