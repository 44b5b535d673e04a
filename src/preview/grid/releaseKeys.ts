import type { IDisposable } from "@univerjs/core";
import { CELL_INPUT } from "./labelControls";

/** What keys in the grid do besides what Univer does. */
export interface GridKeys {
  /** Whether a cell is being edited: then Tab and Escape end that, as in Excel. */
  isEditing(): boolean;
  /** Escape in the cells */
  onLeave(): void;
  /** Shift+Tab in the cells */
  onBack(): void;
  /** Ctrl+Shift+Z in the cells, which Univer does not know */
  onRedo(): void;
  /** Enter or Space on the tab of a sheet */
  onTab(sheet: string): void;
}

const TABBABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [role=tab], [tabindex]";

/**
 * Lets the keyboard leave the grid, whose shortcuts are for the whole page and keep Tab and Escape. Tab goes on from the
 * cells, whose input is at another place of the page than they are, to the tabs of the sheets, and from there to the next
 * control of the page. To be called before Univer starts.
 */
export function releaseKeys(container: HTMLElement, keys: GridKeys): IDisposable {
  let isMoving = false;
  const moveTo = (control: HTMLElement | undefined) => {
    isMoving = control !== container;
    control?.focus();
    isMoving = false;
  };
  // Univer gives the focus of the footer back to the cells, as is right after a click.
  const onFocusIn = (event: FocusEvent) => isMoving && event.stopPropagation();
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const isRedo = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "z";
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    if (!(target instanceof HTMLElement) || !container.contains(target) || (hasModifier && !isRedo)) return;
    const isInCells = target.matches(CELL_INPUT);
    if (isInCells && keys.isEditing()) return;
    if (isRedo) {
      event.stopImmediatePropagation();
      event.preventDefault();
      keys.onRedo();
      return;
    }
    if (event.key === "Tab") {
      event.stopImmediatePropagation();
      event.preventDefault();
      const stops = [container, ...tabbable(container.querySelector("footer"))];
      const next = stops.indexOf(isInCells ? container : target) + (event.shiftKey ? -1 : 1);
      if (next < 0) keys.onBack();
      else moveTo(stops[next] ?? tabbable(document).find((control) => isAfter(control, container)));
    } else if (event.key === "Escape" && isInCells) {
      event.stopImmediatePropagation();
      event.preventDefault();
      keys.onLeave();
    } else if ((event.key === "Enter" || event.key === " ") && !isInCells) {
      event.stopImmediatePropagation();
      if (target.role !== "tab") return;
      event.preventDefault();
      keys.onTab(target.textContent ?? "");
    }
  };
  container.addEventListener("focusin", onFocusIn);
  window.addEventListener("keydown", onKeyDown, { capture: true });
  return {
    dispose: () => {
      container.removeEventListener("focusin", onFocusIn);
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    },
  };
}

/** The stops of the Tab key in a part of the page, in order. */
function tabbable(part: ParentNode | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>(TABBABLE) ?? [])].filter(
    (control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }),
  );
}

function isAfter(control: HTMLElement, container: HTMLElement): boolean {
  return (
    (container.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !container.contains(control)
  );
}
