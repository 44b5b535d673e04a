import { errorMessage, WorkbookError } from "../excel";
import { PANE_COMMON_TEXTS } from "../languages/texts/pane/common";
import { translate, translateCount } from "../languages/messages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";
import { quote } from "../languages/formatting";

/** An error in words for the user, and what to do next. */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof WorkbookError)
    return columnErrorText(error, language) ?? errorMessage(error, language);
  return translate(PANE_COMMON_TEXTS, language, "problem.unexpected", {
    code: error instanceof Error ? error.message : String(error),
  });
}

/** The text for missing or unconfirmed columns, with their captions and sheet; undefined for other errors. */
function columnErrorText({ code, details }: WorkbookError, language: Language): string | undefined {
  if (code !== "columnsMissing" && code !== "columnsUnconfirmed") return undefined;
  const { captions, sheet } = details;
  if (typeof captions !== "object" || typeof sheet !== "string") return undefined;
  const list = new Intl.ListFormat(LANGUAGE_FORMATS[language].region, { type: "conjunction" });
  const columns = list.format(captions.map((caption) => quote(caption, language)));
  return translateCount(PANE_COMMON_TEXTS, language, `problem.${code}`, captions.length, { columns, sheet });
}
