import {
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from "react";
import { Boundary } from "./Boundary";
import { Broken } from "./Broken";

/** How a part of the pane is fetched. */
export type LoadPart<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A part that is fetched when it is first shown. */
type LazyPart<Props> = LazyExoticComponent<ComponentType<Props>>;

interface FetchedProps<Props> {
  readonly load: LoadPart<Props>;
  /** shown until the part is there */
  readonly waiting: ReactNode;
  children(Part: LazyPart<Props>): ReactNode;
}

/** A part that could not be fetched, for example as there is no connection. */
class NotFetched extends Error {}

/** A part of the pane whose code is fetched when it is first shown; says when that or the part itself fails. */
export function Fetched<Props>({ load, waiting, children }: FetchedProps<Props>) {
  const [Part, setPart] = useState(() => fetched(load));
  return (
    <Boundary
      // React remembers a fetch that failed for as long as it is given the same part.
      onAgain={() => setPart(() => fetched(load))}
      fallback={(error, again) => (
        <Broken offline={error instanceof NotFetched} error={error} onAgain={again} />
      )}
    >
      <Suspense fallback={waiting}>{children(Part)}</Suspense>
    </Boundary>
  );
}

function fetched<Props>(load: LoadPart<Props>): LazyPart<Props> {
  return lazy(() =>
    load().catch((error: unknown) => {
      throw new NotFetched("part", { cause: error });
    }),
  );
}
