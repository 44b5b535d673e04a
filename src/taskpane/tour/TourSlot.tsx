import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { LazyLoad } from "../components/LazyLoad";
import { useDraftStore } from "../drafts/DraftStoreContext";
import type { ViewProps } from "../views/viewIds";
import { useIsShown } from "../workbook/WorkbookContext";
import { readTour, TOUR_DRAFT, type TourState } from "./tourState";

/** Loaded where the tour is offered. */
const loadTour = () => import("./Tour");

/** The tour, below whatever view is shown. It belongs to Home, which stays mounted, so that the first script has none of it. */
export function TourSlot({ open }: Pick<ViewProps, "open">) {
  const isShown = useIsShown();
  const drafts = useDraftStore();
  const [state, setState] = useState(() => readTour(drafts.read(TOUR_DRAFT)));
  // Help asks for it by its state.
  useEffect(() => {
    if (isShown) setState(readTour(drafts.read(TOUR_DRAFT)));
  }, [isShown, drafts]);
  const show = (next: TourState) => {
    drafts.save(TOUR_DRAFT, next);
    setState(next);
  };
  const main = document.querySelector("main");
  if (state === null || state === "ended" || main === null) return null;
  return createPortal(
    <LazyLoad load={loadTour} placeholder={null}>
      {(Tour) => <Tour state={state} onChange={show} open={open} />}
    </LazyLoad>,
    main,
  );
}
