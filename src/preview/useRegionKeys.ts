import { useEffect } from "react";

/** Marks the parts of the page that F6 goes through. */
export const REGION = { "data-region": "" };

const TABBABLE = "a[href], button, input, select, textarea, [tabindex]";

/**
 * F6 goes from one part of the page to the next, with Shift to the one before, with Ctrl as well, as in Excel in a
 * browser. It returns to where the focus was in that part.
 */
export function useRegionKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const onFocusIn = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement ? target.closest("[data-region]") : null;
      if (region) last.set(region, target as HTMLElement);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.altKey || event.metaKey || isModal()) return;
      const regions = [...document.querySelectorAll("[data-region]")].filter(isShown);
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions.at((Math.max(here, event.shiftKey ? 0 : -1) + step) % regions.length);
      if (!next) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const before = last.get(next);
      (startOf(next) ?? (before?.isConnected && isShown(before) ? before : firstOf(next)))?.focus();
    };
    document.addEventListener("focusin", onFocusIn);
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, []);
}

/** Whether a dialog keeps the focus. */
function isModal(): boolean {
  return document.querySelector("[aria-modal=true]") !== null;
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Where the focus goes in a part of the page, wherever it was before; undefined if it returns. */
function startOf(region: Element): HTMLElement | undefined {
  return region.querySelector<HTMLElement>("[data-region-start]") ?? undefined;
}

function firstOf(region: Element): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (control) => control.tabIndex >= 0 && isShown(control),
  );
}
