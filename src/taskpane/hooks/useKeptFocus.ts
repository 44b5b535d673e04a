import { useEffect, useRef, type FocusEvent } from "react";

interface Held {
  readonly form: HTMLFormElement;
  readonly control: Element;
}

/**
 * Keeps the focus in a form when the control that had it is gone, as the button that takes something back goes with the
 * note of what was done: the form's own button then has it.
 */
export function useKeptFocus() {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    if (held.current === null || held.current.control.isConnected) return;
    const { form } = held.current;
    held.current = null;
    if (document.activeElement !== document.body) return;
    form.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLFormElement>) => {
      held.current = { form: currentTarget, control: target };
    },
    // Whoever goes elsewhere is left there.
    onBlur: ({ target }: FocusEvent<HTMLFormElement>) => {
      if (target.isConnected) held.current = null;
    },
  };
}
