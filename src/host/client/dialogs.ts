/** Excel's codes for a dialog that cannot be opened, and for one that the person closed. */
const NEEDS_HTTPS = 12005;
const ALREADY_OPEN = 12007;
const CLOSED_BY_PERSON = 12006;

type Callback = (result: unknown) => void;
type Handler = (event: { readonly error: number }) => void;

/** The one dialog window that an add-in may open. */
export interface Dialogs {
  /** the address of the open dialog; null if none is open */
  readonly address: string | null;
  /** Closes the dialog, as a person does. */
  dismiss(): void;
}

/** The dialogs of an Excel, and `Office.context.ui`, through which an add-in opens them. */
export function createDialogs(): { readonly dialogs: Dialogs; readonly ui: Record<string, unknown> } {
  let address: string | null = null;
  let handlers: Handler[] = [];
  const close = () => {
    address = null;
    handlers = [];
  };
  const dialog = {
    // Only dialogEventReceived is emulated: pages without Office's library send no messages.
    addEventHandler: (type: string, handler: Handler) => {
      if (type === "dialogEventReceived") handlers.push(handler);
    },
    close,
  };
  const open = (start: string): unknown => {
    const code = !start.startsWith("https://") ? NEEDS_HTTPS : address !== null ? ALREADY_OPEN : null;
    if (code !== null) return { status: "failed", error: { code } };
    address = start;
    return { status: "succeeded", value: dialog };
  };
  return {
    dialogs: {
      get address() {
        return address;
      },
      dismiss: () => {
        const closedHandlers = handlers;
        close();
        for (const handler of closedHandlers) handler({ error: CLOSED_BY_PERSON });
      },
    },
    ui: {
      displayDialogAsync: (start: string, options: object | Callback, callback?: Callback) => {
        const report = typeof options === "function" ? (options as Callback) : callback;
        void Promise.resolve(open(start)).then((result) => report?.(result));
      },
    },
  };
}
