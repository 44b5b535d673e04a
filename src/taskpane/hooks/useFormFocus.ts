import { useEffect, useRef, type FocusEvent } from "react";

interface FocusedControl {
  readonly form: HTMLFormElement;
  readonly control: Element;
}

/**
 * Keeps the focus in a form when the control that had it is gone, as the button that takes something back goes with the
 * note of what was done: the form's own button then has it.
 */
export function useFormFocus() {
  const focused = useRef<FocusedControl | null>(null);
  useEffect(() => {
    if (focused.current === null || focused.current.control.isConnected) return;
    const { form } = focused.current;
    focused.current = null;
    if (document.activeElement !== document.body) return;
    form.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLFormElement>) => {
      focused.current = { form: currentTarget, control: target };
    },
    // A focus that moved elsewhere stays there.
    onBlur: ({ target }: FocusEvent<HTMLFormElement>) => {
      if (target.isConnected) focused.current = null;
    },
  };
}
