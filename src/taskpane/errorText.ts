import { errorMessage, WorkbookError } from "../excel";
import { REGION, t, tCount } from "../locales";
import type { Language } from "../model/initiative";
import { quote } from "../model/issues/phrasedDetails";

/** What a failure means for the person, and what to do next. */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof WorkbookError)
    return columnErrorText(error, language) ?? errorMessage(error, language);
  return t(language, "problem.unexpected", { code: error instanceof Error ? error.message : String(error) });
}

/** Columns that are missing or in doubt, by their captions and their sheet; undefined for every other error. */
function columnErrorText({ code, details }: WorkbookError, language: Language): string | undefined {
  if (code !== "columnsMissing" && code !== "columnsUnconfirmed") return undefined;
  const { captions, sheet } = details;
  if (typeof captions !== "object" || typeof sheet !== "string") return undefined;
  const list = new Intl.ListFormat(REGION[language], { type: "conjunction" });
  const columns = list.format(captions.map((caption) => quote(caption, language)));
  return tCount(language, `problem.${code}`, captions.length, { columns, sheet });
}
