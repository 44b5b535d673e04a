/** @jest-environment jsdom */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { ValidationDialog } from "../../src/preview/ValidationDialog";
import type { RejectedEntry } from "../../src/preview/grid/GridEdits";
import { UnsavedDialog, type Replacement } from "../../src/preview/UnsavedDialog";

const REFUSAL: RejectedEntry = {
  alert: { style: "Stop", title: "Choose from the list", message: "This cell takes words of its list." },
};

/** What opens the dialogs of the page. */
function Page() {
  const [refusal, setRefusal] = useState<RejectedEntry | null>(null);
  const [asked, setAsked] = useState<Replacement | null>(null);
  return (
    <FluentProvider theme={webLightTheme}>
      <input aria-label="Cell content" onChange={() => setRefusal(REFUSAL)} />
      <button onClick={() => setAsked({ kind: "new" })}>New workbook</button>
      <ValidationDialog rejected={refusal} language="en" onClose={() => setRefusal(null)} />
      <UnsavedDialog
        replacement={asked}
        language="en"
        onSave={() => setAsked(null)}
        onDiscard={() => setAsked(null)}
        onCancel={() => setAsked(null)}
      />
    </FluentProvider>
  );
}

test("what refused an entry gives the focus back to where it was typed", async () => {
  const user = userEvent.setup();
  render(<Page />);
  const content = screen.getByRole("textbox", { name: "Cell content" });
  await user.type(content, "x");
  await screen.findByRole("alertdialog", { name: "Choose from the list" });
  await user.click(screen.getByRole("button", { name: "OK" }));
  await waitFor(() => expect(content).toHaveFocus());
});

test("what asked about unsaved changes gives the focus back to the button", async () => {
  const user = userEvent.setup();
  render(<Page />);
  const begin = screen.getByRole("button", { name: "New workbook" });
  await user.click(begin);
  await screen.findByRole("alertdialog", { name: "Save the workbook first?" });
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(begin).toHaveFocus());
});
