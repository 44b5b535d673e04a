import { mount } from "./mount";
import { isOfficeLoaded } from "./officeContext";
import "./pane.css";

/** The page that Excel shows in its task pane. */
const show = () => void mount(document.getElementById("pane")!);
if (isOfficeLoaded()) void Office.onReady(show);
else show();
