import type { IDisposable } from "@univerjs/core";
import { translate } from "../../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../../languages/texts/pane/preview";
import type { Language } from "../../languages";

/** The buttons of the grid's footer, in order, which Univer leaves without accessible names. */
const BUTTON_LABELS = [
  ["[data-u-comp=sheet-bar-append-button]:has(.univer-rotate-180)", "foot.earlier"],
  [
    "[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-more-icon:not(.univer-rotate-180))",
    "foot.later",
  ],
  ["[data-u-comp=button]:has(.univerjs-icon-reduce-icon)", "foot.smaller"],
  ["[data-u-comp=button]:has(.univerjs-icon-increase-icon)", "foot.larger"],
  ["[data-u-comp=button][aria-haspopup=menu]", "foot.zoom"],
] as const;

/** Adds accessible names to the footer's buttons whenever Univer renders them. */
export function labelFooter(container: HTMLElement, language: Language): IDisposable {
  const label = () => {
    for (const [selector, key] of BUTTON_LABELS) {
      for (const button of container.querySelectorAll(`footer ${selector}`)) {
        button.setAttribute("title", translate(PANE_PREVIEW_TEXTS, language, key));
        button.setAttribute("aria-label", translate(PANE_PREVIEW_TEXTS, language, key));
      }
    }
  };
  const observer = new MutationObserver(label);
  observer.observe(container, { childList: true, subtree: true });
  label();
  return { dispose: () => observer.disconnect() };
}
