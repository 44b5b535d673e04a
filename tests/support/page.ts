/** Polyfills for what jsdom lacks; import this before anything that uses it. */
import { lastMissing, noteMissing } from "./missingElements";
import "@testing-library/jest-dom";
import * as matchers from "@testing-library/jest-dom/matchers";
import { cleanup, configure, getConfig } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { unlessStill } from "./stillPage";
import { WAIT_LIMIT } from "./waitLimit";

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
// jsdom has no layout, so it cannot scroll.
Element.prototype.scrollIntoView = () => undefined;
// Fluent moves the focus into a dialog, and announces it to assistive technology, only where elements have a layout box.
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.hidden ? null : this.parentElement;
  },
});
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1024, 768);
// Nor does it implement matchMedia.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
// Each test begins with a pane opened for the first time.
afterEach(() => window.sessionStorage.clear());
// The libraries stay loaded in the page that files share: what they do on loading, they do for the first file alone.
expect.extend(Object.fromEntries(Object.entries(matchers).filter(([name]) => name.startsWith("to"))));
// The pane answers a workbook at its own time, as in Excel: no test stands around each of its updates.
beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));
afterEach(cleanup);
const { getElementError: describeElement, asyncWrapper } = getConfig();
afterAll(() => configure({ asyncWrapper, getElementError: describeElement }));
configure({
  asyncUtilTimeout: WAIT_LIMIT,
  asyncWrapper: (work) => asyncWrapper(() => unlessStill(work, lastMissing)),
  getElementError,
});

/**
 * Queries mostly fail while waiting. The document is described lazily, when the error is read: if the test fails, or after
 * it, before the page is emptied.
 */
function getElementError(message: string | null, container: Element): Error {
  const name = "TestingLibraryElementError";
  const trace = new Error();
  Error.captureStackTrace(trace, getElementError);
  let text: string | undefined;
  let stack: string | undefined;
  // The stack comes first: to define it reads the error's own stack, and with that its message.
  const error = Object.defineProperties(new Error(), {
    stack: {
      configurable: true,
      get: () => (stack ??= `${name}: ${error.message}${trace.stack?.replace(/^Error/, "") ?? ""}`),
      set: (changed: string) => (stack = changed),
    },
    message: {
      configurable: true,
      get: () => (text ??= describeElement(message, container).message),
      set: (changed: string) => (text = changed),
    },
  });
  error.name = name;
  noteMissing(error);
  return error;
}

/**
 * Callers of getComputedStyle only check visibility, which depends on the hidden attribute or the inline style alone.
 * jsdom's implementation evaluates every rule of every style sheet, which takes most of the time of these tests.
 */
window.getComputedStyle = (element) => {
  const { style, hidden } = element as HTMLElement;
  const styleOr = (property: string, otherwise: string) => style.getPropertyValue(property) || otherwise;
  const values: Readonly<Record<string, string>> = {
    display: hidden ? "none" : styleOr("display", "block"),
    visibility: styleOr("visibility", "visible"),
    opacity: styleOr("opacity", "1"),
    "pointer-events": styleOr("pointer-events", "auto"),
  };
  const answer = {
    ...values,
    pointerEvents: values["pointer-events"],
    content: "",
    getPropertyValue: (property: string) => values[property] ?? "",
  };
  return answer as unknown as CSSStyleDeclaration;
};
