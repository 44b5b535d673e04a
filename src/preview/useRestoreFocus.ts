import { useEffect, useRef } from "react";

/** Gives the focus back to what had it before a dialog opened: no trigger of the dialog's own does. */
export function useRestoreFocus(isOpen: boolean): void {
  const focusedBefore = useRef<Element | null>(null);
  // The dialog takes the focus in an effect: by then it is too late to look.
  if (isOpen && focusedBefore.current === null) focusedBefore.current = document.activeElement;
  useEffect(() => {
    if (isOpen) return;
    const previous = focusedBefore.current;
    focusedBefore.current = null;
    if (previous instanceof HTMLElement && previous.isConnected) previous.focus();
  }, [isOpen]);
}
