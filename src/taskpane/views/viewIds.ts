/** The views of the pane, in the order in which the navigation lists them. */
export const VIEW_IDS = ["home", "add", "check", "dashboard", "setup", "help"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** The views that are available before the workbook is an Ensemble workbook. */
export const NEW_WORKBOOK_VIEWS = ["setup", "help"] as const satisfies readonly ViewId[];

/** The views for a workbook of a newer version, which is read-only. */
export const READ_ONLY_VIEWS = ["dashboard", "help"] as const satisfies readonly ViewId[];

/** The kinds of entries, in groups, each with its own form. */
export const FORM_GROUPS = {
  measures: ["observation", "indicator", "plan", "group", "rule"],
  people: ["partner", "role", "holder", "body"],
  progress: ["note", "activity", "checklist", "debrief", "sustainability", "rating"],
} as const;
export type FormId = (typeof FORM_GROUPS)[keyof typeof FORM_GROUPS][number];
/** All forms, in the order of their groups. */
export const FORM_IDS: readonly FormId[] = Object.values(FORM_GROUPS).flat();

/** The ways of entering many rows at once. */
export const MANY_IDS = ["interview", "figures", "planMatrix", "import"] as const;

/** A kind of entry in the view for adding data: a form, or a way of entering many rows. */
export type EntryKind = FormId | (typeof MANY_IDS)[number];

/** An entry to edit: the 1-based row of the sheet at which it was, and its cells by the ids of their columns where they are known. */
export interface EntryRequest {
  readonly sheetRow: number;
  readonly cells?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** A request to show a kind of entry; a new object for each request. */
export interface FormRequest {
  readonly form: EntryKind;
  /** the entry to edit; the form for a new one if left out */
  readonly entry?: EntryRequest | undefined;
}

/** The properties of every view. */
export interface ViewProps {
  /** Shows another view; in the view for adding data, optionally a form, or an entry of it. */
  open(view: ViewId, form?: EntryKind, entry?: EntryRequest): void;
  /** the last request for a form */
  readonly formRequest?: FormRequest | undefined;
}

/** The view that an address such as `taskpane.html?view=check` requests; null if it names none. */
export function viewOfAddress(search: string): ViewId | null {
  const requested = new URLSearchParams(search).get("view");
  return VIEW_IDS.find((view) => view === requested) ?? null;
}
