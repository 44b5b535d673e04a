/** What the pane's start is held against: a page of Fluent UI with one button, and nothing of ours. */
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
