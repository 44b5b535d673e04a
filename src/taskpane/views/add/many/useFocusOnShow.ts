import { useEffect, useRef, type RefObject } from "react";

/** Moves the focus to a heading when its step is shown, since the button that led there is gone. */
export function useFocusOnShow(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
