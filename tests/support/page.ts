/** What every browser has and jsdom leaves out; to be imported before anything that uses it. */
import "@testing-library/jest-dom";
import { configure, getConfig } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { WAIT_LIMIT } from "./waitLimit";

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
// jsdom lays nothing out, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
// Fluent moves the focus into a dialog, and tells assistive technology of it, only where something has a place on the page.
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.hidden ? null : this.parentElement;
  },
});
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1024, 768);
// Nor has it a screen to tell of.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
// Each test begins as a pane that is opened for the first time.
afterEach(() => window.sessionStorage.clear());
const { getElementError: describeElement } = getConfig();
configure({ asyncUtilTimeout: WAIT_LIMIT, getElementError });

/**
 * What is looked for is mostly not there yet. The document is described only when somebody reads the error, which happens
 * when a test fails.
 */
function getElementError(message: string | null, container: Element): Error {
  const name = "TestingLibraryElementError";
  const trace = new Error();
  Error.captureStackTrace(trace, getElementError);
  let text: string | undefined;
  let stack: string | undefined;
  const error = Object.defineProperties(new Error(), {
    message: {
      configurable: true,
      get: () => (text ??= describeElement(message, container).message),
      set: (changed: string) => (text = changed),
    },
    stack: {
      configurable: true,
      get: () => (stack ??= `${name}: ${error.message}${trace.stack?.replace(/^Error/, "") ?? ""}`),
      set: (changed: string) => (stack = changed),
    },
  });
  error.name = name;
  return error;
}

/**
 * What asks for styles here only wants to know what is hidden, and nothing is but by its attribute or its own style.
 * jsdom's answer goes through every rule of every style sheet, which takes most of the time of these tests.
 */
window.getComputedStyle = (element) => {
  const { style, hidden } = element as HTMLElement;
  const own = (property: string, otherwise: string) => style.getPropertyValue(property) || otherwise;
  const known: Readonly<Record<string, string>> = {
    display: hidden ? "none" : own("display", "block"),
    visibility: own("visibility", "visible"),
    opacity: own("opacity", "1"),
    "pointer-events": own("pointer-events", "auto"),
  };
  const answer = {
    ...known,
    pointerEvents: known["pointer-events"],
    content: "",
    getPropertyValue: (property: string) => known[property] ?? "",
  };
  return answer as unknown as CSSStyleDeclaration;
};
