/** The baseline for the start of the pane: an empty Fluent UI page with one button and no code of Ensemble. */
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

void Office.onReady(() => {
  createRoot(document.getElementById("pane")!).render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <Button>Empty</Button>
      </main>
    </FluentProvider>,
  );
});
