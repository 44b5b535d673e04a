import { useEffect, useRef } from "react";

/** A ref with the value of the last render, for asynchronous work that finishes later. */
export function useLatestRef<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
