/** What every browser has and jsdom leaves out; to be imported before anything that uses it. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
// jsdom lays nothing out, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
// Nor has it a screen to tell of.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
// A view is fetched when it is first shown, and a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 });
