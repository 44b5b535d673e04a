import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

interface FocusedControl<Container> {
  readonly container: Container;
  readonly control: Element;
}

/**
 * Keeps the focus in a container when the focused control is removed, for example an undo button with its notice: the
 * focus then moves to what `fallback` finds. Returns the container's event handlers.
 */
export function useKeepFocus<Container extends HTMLElement>(
  fallback: (container: Container) => HTMLElement | null,
) {
  const focused = useRef<FocusedControl<Container> | null>(null);
  // At once: whoever finds the focus lost later moves it to the heading of the view, see useLostFocus.
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.control.isConnected) return;
    const { container } = focused.current;
    focused.current = null;
    if (document.activeElement === document.body) fallback(container)?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent<Container>) => {
      focused.current = { container: currentTarget, control: target };
    },
    // If the focus moves elsewhere, it stays there.
    onBlur: ({ target }: FocusEvent<Container>) => {
      if (target.isConnected) focused.current = null;
    },
  };
}

/** Keeps the focus in a form: where the focused control is removed, it moves to the submit button. */
export function useFormFocus() {
  return useKeepFocus<HTMLFormElement>((form) =>
    form.querySelector<HTMLButtonElement>('button[type="submit"]'),
  );
}

/**
 * Calls `onLost` when the focused control of a container was removed and nothing else took the focus, whichever part of
 * the container removed it.
 */
export function useLostFocus(container: RefObject<HTMLElement>, onLost: () => void): void {
  const latest = useRef(onLost);
  latest.current = onLost;
  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let focused: EventTarget | null = null;
    const onFocusIn = ({ target }: Event) => (focused = target);
    const onFocusOut = ({ target }: Event) => {
      if ((target as Element).isConnected) focused = null;
    };
    const observer = new MutationObserver(() => {
      if (!(focused instanceof Element) || focused.isConnected) return;
      focused = null;
      // Effects that move the focus themselves come first.
      setTimeout(() => document.activeElement === document.body && latest.current(), 0);
    });
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
      observer.disconnect();
    };
  }, [container]);
}
