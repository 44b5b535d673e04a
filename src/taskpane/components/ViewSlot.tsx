import { useEffect } from "react";
import type { LoadView } from "../views/lazyViews";
import type { ViewProps } from "../views/viewIds";
import { IsShownContext } from "../workbook/WorkbookContext";
import { LazyLoad } from "./LazyLoad";
import { Loading } from "./Loading";

interface ViewSlotProps extends ViewProps {
  readonly load: LoadView;
  readonly isShown: boolean;
  /** Called when the view is there and shown. */
  onShown(): void;
}

/** The place of a view: fetches it, keeps it with what was typed while others are shown, and says when it fails. */
export function ViewSlot({ load, isShown, onShown, open, formRequest }: ViewSlotProps) {
  return (
    <div hidden={!isShown}>
      <IsShownContext.Provider value={isShown}>
        <LazyLoad load={load} placeholder={<Loading words="pane.opening" />}>
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

/** Stands beside the view, so that its effects run once the view is there. */
function ShownEffect({ isShown, onShown }: Pick<ViewSlotProps, "isShown" | "onShown">) {
  useEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  return null;
}
