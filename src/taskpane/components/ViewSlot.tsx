import { useEffect } from "react";
import type { ViewProps } from "../views/view";
import { ShownContext } from "../workbook/WorkbookContext";
import { Fetched, type LoadPart } from "./Fetched";
import { Loading } from "./Loading";

interface ViewSlotProps extends ViewProps {
  readonly load: LoadPart<ViewProps>;
  readonly shown: boolean;
  /** Called when the view is there and shown. */
  onArrive(): void;
}

/** The place of a view: fetches it, keeps it with what was typed while others are shown, and says when it fails. */
export function ViewSlot({ load, shown, onArrive, open, wanted }: ViewSlotProps) {
  return (
    <div hidden={!shown}>
      <ShownContext.Provider value={shown}>
        <Fetched load={load} waiting={<Loading messageKey="pane.opening" />}>
          {(View) => (
            <>
              <View open={open} wanted={wanted} />
              <Arrival shown={shown} onArrive={onArrive} />
            </>
          )}
        </Fetched>
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
