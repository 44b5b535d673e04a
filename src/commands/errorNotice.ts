import { errorMessage, WorkbookError } from "../excel";
import { translate } from "../languages/messages";
import { PANE_COMMANDS_TEXTS } from "../languages/texts/pane/commands";
import { languageOf, type Language } from "../languages";

/** The texts of the error page of a ribbon command. */
export interface ErrorNotice {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** The error codes that a ribbon command is expected to produce; any other error is unexpected. */
const KNOWN_CODES = ["cellBeingEdited", "excelRefused"] as const;

/** The address of the error page, relative to the function file. It carries only codes, never sentences. */
export function errorPageAddress(error: unknown, functionFile: string): string {
  const known = error instanceof WorkbookError ? error : null;
  const detail = known ? known.details["code"] : error instanceof Error ? error.name : typeof error;
  const address = new URL("fault.html", functionFile);
  address.searchParams.set("language", languageOf(Office.context.displayLanguage));
  address.searchParams.set("code", known?.code ?? "unexpected");
  if (detail !== undefined) address.searchParams.set("detail", String(detail));
  return address.href;
}

/** The texts of the error page for an address. Addresses can be forged, so only known codes are accepted. */
export function errorNotice(search: string): ErrorNotice {
  const parameters = new URLSearchParams(search);
  const language = languageOf(parameters.get("language") ?? undefined);
  const detail = /^\w{1,60}$/.exec(parameters.get("detail") ?? "")?.[0] ?? "–";
  const code = KNOWN_CODES.find((each) => each === parameters.get("code"));
  return {
    language,
    title: translate(PANE_COMMANDS_TEXTS, language, "refresh.failed"),
    text: code
      ? errorMessage(new WorkbookError(code, { code: detail }), language)
      : translate(PANE_COMMANDS_TEXTS, language, "unexpected", { code: detail }),
  };
}
