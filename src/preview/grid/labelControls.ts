import type { IDisposable } from "@univerjs/core";
import { translate } from "../../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../../languages/texts/pane/preview";
import type { Language } from "../../languages";

/** The element that receives the keys for the grid. */
export const CELL_INPUT = "[contenteditable]";

/** The controls of the grid that Univer leaves without accessible names. */
const LABELS = [
  [
    "footer [data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-more-icon:not(.univer-rotate-180))",
    "foot.later",
  ],
  ["footer [data-u-comp=sheet-bar-append-button]:has(.univer-rotate-180)", "foot.earlier"],
  ["footer [data-u-comp=button]:has(.univerjs-icon-reduce-icon)", "foot.smaller"],
  ["footer [data-u-comp=button]:has(.univerjs-icon-increase-icon)", "foot.larger"],
  ["footer [data-u-comp=button][aria-haspopup=menu]", "foot.zoom"],
  [CELL_INPUT, "cells"],
] as const;

/** What has a counterpart that works by keyboard: the slider of the zoom, the drawn cells, and a sidebar that never opens. */
const FOR_POINTERS = ["footer [data-u-comp=slider], footer :has(> [role=handle])", "canvas", "aside"];

/** Gives the grid's controls accessible names whenever Univer renders them, and hides what is for pointers alone. */
export function labelControls(container: HTMLElement, language: Language): IDisposable {
  const label = () => {
    for (const [selector, key] of LABELS) {
      const text = translate(PANE_PREVIEW_TEXTS, language, key);
      for (const control of container.querySelectorAll(selector)) {
        if (control.getAttribute("aria-label") === text) continue;
        control.setAttribute("aria-label", text);
        if (control instanceof HTMLButtonElement) control.title = text;
      }
    }
    for (const input of container.querySelectorAll(CELL_INPUT)) {
      input.setAttribute("role", "textbox");
      // The grid itself is the stop of the Tab key.
      input.setAttribute("tabindex", "-1");
    }
    // Univer makes landmarks of the places of its messages, several with the same name.
    for (const messages of container.querySelectorAll("section[aria-live]")) {
      messages.setAttribute("role", "status");
    }
    // The button inside it says so.
    for (const element of container.querySelectorAll("footer div[aria-expanded]")) {
      element.removeAttribute("aria-expanded");
    }
    for (const element of container.querySelectorAll<HTMLElement>(FOR_POINTERS.join())) {
      element.setAttribute("aria-hidden", "true");
      for (const part of [element, ...element.querySelectorAll<HTMLElement>("button, a, [tabindex]")]) {
        part.tabIndex = -1;
      }
    }
  };
  const observer = new MutationObserver(label);
  observer.observe(container, { childList: true, subtree: true, attributeFilter: ["aria-expanded"] });
  label();
  return { dispose: () => observer.disconnect() };
}
