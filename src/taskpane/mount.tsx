import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./fit.css";
import "./motion.css";

/** Shows the task pane in an element, once Office is ready or known to be missing; returns a function that unmounts it. */
export function mount(element: HTMLElement): () => void {
  const root = createRoot(element);
  root.render(<App />);
  return () => root.unmount();
}
