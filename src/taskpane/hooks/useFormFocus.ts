import { useEffect, useRef, type FocusEvent } from "react";

interface FocusedControl {
  readonly form: HTMLFormElement;
  readonly control: Element;
}

/**
 * Keeps the focus in a form when the focused control is removed, for example an undo button with its notice: the focus
 * then moves to the submit button.
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
    // If the focus moves elsewhere, it stays there.
    onBlur: ({ target }: FocusEvent<HTMLFormElement>) => {
      if (target.isConnected) focused.current = null;
    },
  };
}
