import { useEffect, useRef } from "react";

/** Restores the focus when a dialog closes that was opened without a trigger element. */
export function useRestoreFocus(isOpen: boolean): void {
  const focusedBefore = useRef<Element | null>(null);
  // Read during rendering, since the dialog takes the focus in an effect.
  if (isOpen && focusedBefore.current === null) focusedBefore.current = document.activeElement;
  useEffect(() => {
    if (isOpen) return;
    const previous = focusedBefore.current;
    focusedBefore.current = null;
    if (previous instanceof HTMLElement && previous.isConnected) previous.focus();
  }, [isOpen]);
}
