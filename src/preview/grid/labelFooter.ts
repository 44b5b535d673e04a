import type { IDisposable } from "@univerjs/core";
import { sayIn } from "../../locales";
import { PREVIEW } from "../../locales/preview";
import type { Language } from "../../model/initiative";

/** The buttons at the grid's foot, first to last, which Univer leaves without names. */
const NAMES = [
  ["[data-u-comp=sheet-bar-append-button]:has(.univer-rotate-180)", "foot.earlier"],
  [
    "[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-more-icon:not(.univer-rotate-180))",
    "foot.later",
  ],
  ["[data-u-comp=button]:has(.univerjs-icon-reduce-icon)", "foot.smaller"],
  ["[data-u-comp=button]:has(.univerjs-icon-increase-icon)", "foot.larger"],
  ["[data-u-comp=button][aria-haspopup=menu]", "foot.zoom"],
] as const;

/** Gives the foot's buttons names for those who cannot see their signs, whenever Univer draws them. */
export function nameFoot(container: HTMLElement, language: Language): IDisposable {
  const name = () => {
    for (const [selector, key] of NAMES) {
      for (const button of container.querySelectorAll(`footer ${selector}`)) {
        button.setAttribute("title", sayIn(PREVIEW, language, key));
        button.setAttribute("aria-label", sayIn(PREVIEW, language, key));
      }
    }
  };
  const observer = new MutationObserver(name);
  observer.observe(container, { childList: true, subtree: true });
  name();
  return { dispose: () => observer.disconnect() };
}
