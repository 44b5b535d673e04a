/** The views of the pane, in the order in which the navigation lists them. */
export const VIEW_IDS = ["home", "setup", "check", "add", "dashboard", "help"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** What every view is given. */
export interface ViewProps {
  /** Shows another view. */
  open(view: ViewId): void;
}
