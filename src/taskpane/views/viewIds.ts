/** The views of the pane, in the order in which the navigation lists them. */
export const VIEW_IDS = ["home", "setup", "check", "add", "dashboard", "help"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** What there is to show before the workbook is one of ours. */
export const NEW_WORKBOOK_VIEWS = ["setup", "help"] as const satisfies readonly ViewId[];

/** What may be shown of a workbook of a newer version, which is read, never written. */
export const READ_ONLY_VIEWS = ["dashboard", "help"] as const satisfies readonly ViewId[];

/** What is added most often, each by a form of its own. */
export const FORM_IDS = ["observation", "note", "holder", "rating"] as const;
export type FormId = (typeof FORM_IDS)[number];

/** The form that somebody asked for; each time that they ask, it is another. */
export interface FormRequest {
  readonly form: FormId;
}

/** What every view is given. */
export interface ViewProps {
  /** Shows another view; of the view for adding data, a form. */
  open(view: ViewId, form?: FormId): void;
  /** the form that was asked for last */
  readonly formRequest?: FormRequest | undefined;
}

/** The view that an address such as `taskpane.html?view=check` asks for; null where it names none. */
export function viewOfAddress(search: string): ViewId | null {
  const requested = new URLSearchParams(search).get("view");
  return VIEW_IDS.find((view) => view === requested) ?? null;
}
