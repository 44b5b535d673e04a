import { useEffect, useRef } from "react";

/** Gives the focus back to what had it before a dialog opened: no trigger of the dialog's own does. */
export function useFocusReturn(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  // The dialog takes the focus in an effect: by then it is too late to look.
  if (isOpen && before.current === null) before.current = document.activeElement;
  useEffect(() => {
    if (isOpen) return;
    const had = before.current;
    before.current = null;
    if (had instanceof HTMLElement && had.isConnected) had.focus();
  }, [isOpen]);
}
