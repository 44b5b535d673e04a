/** What every browser has and jsdom leaves out; to be imported before anything that uses it. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
// jsdom lays nothing out, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
// Nor has it a screen to tell of.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
// Each test begins as a pane that is opened for the first time.
afterEach(() => window.sessionStorage.clear());
// A view is fetched when it is first shown, and a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 });

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
