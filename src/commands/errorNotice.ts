import { errorMessage, WorkbookError } from "../excel";
import { languageOf, sayIn } from "../locales";
import { COMMANDS } from "../locales/commands";
import type { Language } from "../model/initiative";

/** What a page tells of a button that did not do what it was pressed for. */
export interface ErrorNotice {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** The codes of errors that a button's work can end with; any other fault is one that nobody foresaw. */
const KNOWN_CODES = ["cellBeingEdited", "excelRefused"] as const;

/** The address, beside the function file, of the page that tells a fault. Only codes travel in it, never sentences. */
export function errorPageAddress(error: unknown, functionFile: string): string {
  const known = error instanceof WorkbookError ? error : null;
  const detail = known ? known.details["code"] : error instanceof Error ? error.name : typeof error;
  const address = new URL("fault.html", functionFile);
  address.searchParams.set("language", languageOf(Office.context.displayLanguage));
  address.searchParams.set("code", known?.code ?? "unexpected");
  if (detail !== undefined) address.searchParams.set("detail", String(detail));
  return address.href;
}

/** What the page at such an address tells. Anybody can write an address, so only codes of ours are taken from it. */
export function errorNotice(search: string): ErrorNotice {
  const given = new URLSearchParams(search);
  const language = languageOf(given.get("language") ?? undefined);
  const detail = /^\w{1,60}$/.exec(given.get("detail") ?? "")?.[0] ?? "–";
  const code = KNOWN_CODES.find((each) => each === given.get("code"));
  return {
    language,
    title: sayIn(COMMANDS, language, "refresh.failed"),
    text: code
      ? errorMessage(new WorkbookError(code, { code: detail }), language)
      : sayIn(COMMANDS, language, "unexpected", { code: detail }),
  };
}
