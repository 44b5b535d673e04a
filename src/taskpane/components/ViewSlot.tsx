import { useEffect } from "react";
import type { ViewProps } from "../views/viewIds";
import { IsShownContext } from "../workbook/WorkbookContext";
import { LazyLoad, type LoadComponent } from "./LazyLoad";
import { Loading } from "./Loading";

interface ViewSlotProps extends ViewProps {
  readonly load: LoadComponent<ViewProps>;
  readonly isShown: boolean;
  /** Called when the view is loaded and shown. */
  onShown(): void;
}

/** Loads a view, keeps its state while others are shown, and shows errors. */
export function ViewSlot({ load, isShown, onShown, open, formRequest }: ViewSlotProps) {
  return (
    <div hidden={!isShown}>
      <IsShownContext.Provider value={isShown}>
        <LazyLoad load={load} placeholder={<Loading messageKey="pane.opening" />}>
          {(View) => (
            <>
              <View open={open} formRequest={formRequest} />
              <ShownEffect isShown={isShown} onShown={onShown} />
            </>
          )}
        </LazyLoad>
      </IsShownContext.Provider>
    </div>
  );
}

/** Rendered next to the view, so that its effect runs once the view is loaded. */
function ShownEffect({ isShown, onShown }: Pick<ViewSlotProps, "isShown" | "onShown">) {
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  return null;
}
