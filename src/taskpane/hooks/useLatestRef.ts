import { useEffect, useRef } from "react";

/** The value as last shown, for work that ends later than it began. */
export function useLatestRef<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
