import {
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import { ErrorFallback } from "./ErrorFallback";

/** How a part of the pane is fetched. */
export type LoadComponent<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A part that is fetched when it is first shown. */
type LazyComponent<Props> = LazyExoticComponent<ComponentType<Props>>;

interface LazyLoadProps<Props> {
  readonly load: LoadComponent<Props>;
  /** shown until the part is there */
  readonly placeholder: ReactNode;
  children(LoadedComponent: LazyComponent<Props>): ReactNode;
}

/** A part that could not be fetched, for example as there is no connection. */
class LoadError extends Error {}

/** A part of the pane whose code is fetched when it is first shown; says when that or the part itself fails. */
export function LazyLoad<Props>({ load, placeholder, children }: LazyLoadProps<Props>) {
  const [LoadedComponent, setLoadedComponent] = useState(() => lazyComponent(load));
  return (
    <ErrorBoundary
      // React remembers a fetch that failed for as long as it is given the same part.
      onRetry={() => setLoadedComponent(() => lazyComponent(load))}
      fallback={(error, retry) => (
        <ErrorFallback isOffline={error instanceof LoadError} error={error} onRetry={retry} />
      )}
    >
      <Suspense fallback={placeholder}>{children(LoadedComponent)}</Suspense>
    </ErrorBoundary>
  );
}

function lazyComponent<Props>(load: LoadComponent<Props>): LazyComponent<Props> {
  return lazy(() =>
    load().catch((error: unknown) => {
      throw new LoadError("part", { cause: error });
    }),
  );
}
