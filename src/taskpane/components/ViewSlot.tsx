import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import type { LoadView } from "../views/loaded";
import type { ViewProps } from "../views/view";
import { ShownContext } from "../workbook/WorkbookContext";
import { Boundary } from "./Boundary";
import { Broken } from "./Broken";
import { Loading } from "./Loading";

interface ViewSlotProps extends ViewProps {
  readonly load: LoadView;
  readonly shown: boolean;
  /** Called when the view is there and shown. */
  onArrive(): void;
}

/** A view that could not be fetched, for example as there is no connection. */
class NotFetched extends Error {}

/** The place of a view: fetches it, keeps it with what was typed while others are shown, and says when it fails. */
export function ViewSlot({ load, shown, onArrive, open, wanted }: ViewSlotProps) {
  const [View, setView] = useState(() => fetched(load));
  return (
    <div hidden={!shown}>
      <ShownContext.Provider value={shown}>
        <Boundary
          // React remembers a fetch that failed for as long as it is given the same view.
          onAgain={() => setView(() => fetched(load))}
          fallback={(error, again) => (
            <Broken offline={error instanceof NotFetched} error={error} onAgain={again} />
          )}
        >
          <Suspense fallback={<Loading words="pane.opening" />}>
            <View open={open} wanted={wanted} />
            <Arrival shown={shown} onArrive={onArrive} />
          </Suspense>
        </Boundary>
      </ShownContext.Provider>
    </div>
  );
}

/** Stands beside the view, so that its effects run once the view is there. */
function Arrival({ shown, onArrive }: Pick<ViewSlotProps, "shown" | "onArrive">) {
  useEffect(() => {
    if (shown) onArrive();
  }, [shown, onArrive]);
  return null;
}

function fetched(load: LoadView): ComponentType<ViewProps> {
  return lazy(() =>
    load().catch((error: unknown) => {
      throw new NotFetched("view", { cause: error });
    }),
  );
}
