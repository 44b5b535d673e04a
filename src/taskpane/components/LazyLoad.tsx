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

/** Loads the code of a part of the pane. */
export type LoadComponent<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A part that is loaded when it is first shown. */
type LazyComponent<Props> = LazyExoticComponent<ComponentType<Props>>;

interface LazyLoadProps<Props> {
  readonly load: LoadComponent<Props>;
  /** shown while loading */
  readonly placeholder: ReactNode;
  children(LoadedComponent: LazyComponent<Props>): ReactNode;
}

/** The code of a part could not be loaded, for example without a connection. */
class LoadError extends Error {}

/** Loads and shows a part of the pane on first use; shows an error where loading or the part itself fails. */
export function LazyLoad<Props>({ load, placeholder, children }: LazyLoadProps<Props>) {
  const [LoadedComponent, setLoadedComponent] = useState(() => lazyComponent(load));
  return (
    <ErrorBoundary
      // React caches a failed load for the same component.
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
  return lazy(() => loadPart(load));
}

/** Loads a part of the pane; for LazyLoad, a failure is another error than one of the part itself. */
export function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch((error: unknown) => {
    throw new LoadError("part", { cause: error });
  });
}
