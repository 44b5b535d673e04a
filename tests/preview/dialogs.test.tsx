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

/** A page with buttons that open the dialogs. */
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

test("the dialog that refuses an entry returns the focus to its input", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  const content = screen.getByRole("textbox", { name: "Cell content" });
  await user.type(content, "x");
  await screen.findByRole("alertdialog", { name: "Choose from the list" });
  await user.click(screen.getByRole("button", { name: "OK" }));
  await waitFor(() => expect(content).toHaveFocus());
});

test("the dialog about unsaved changes returns the focus to the button", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  const begin = screen.getByRole("button", { name: "New workbook" });
  await user.click(begin);
  await screen.findByRole("alertdialog", { name: "Save the workbook first?" });
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(begin).toHaveFocus());
});
