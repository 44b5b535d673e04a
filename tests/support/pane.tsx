import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";

export interface OpenPane {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Opens another view by its name in the navigation, and waits for its heading. */
  view(name: string, heading?: string | RegExp): Promise<void>;
}

/** Opens the pane over the workbook of a host, at an address such as "?view=check". */
export function openPaneAt(search = ""): OpenPane {
  window.history.replaceState(null, "", `/${search}`);
  const user = userEvent.setup({ delay: null });
  render(<App />);
  return {
    user,
    view: async (name, heading = name) => {
      await user.click(screen.getByRole("button", { name }));
      await screen.findByRole("heading", { level: 1, name: heading });
    },
  };
}

/** Waits until all events of the host have reached the pane. */
export async function settleHost(host: Host): Promise<void> {
  await act(async () => host.settle());
}

/** The selected cell: "Roles!B4". */
export async function selectedCell(): Promise<string> {
  const context = new Excel.RequestContext();
  const range = context.workbook.getSelectedRange();
  range.load("address");
  await context.sync();
  return range.address.replaceAll("'", "");
}
