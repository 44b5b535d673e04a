import { mount } from "./mount";
import "./pane.css";

/** The page that Excel shows in its task pane. */
void Office.onReady(() => {
  mount(document.getElementById("pane")!);
});
