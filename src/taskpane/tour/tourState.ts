/** The views of the steps of the tour, in order. */
export const TOUR_STEPS = ["stand", "next", "figure", "check", "dashboard"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** Whether the tour is offered, at a step, or was ended or declined: it is offered once. */
export type TourState = "offered" | TourStep | "ended";

/** The name of its state among the drafts of the workbook. */
export const TOUR_DRAFT = "tour";

/** Reads the stored state; null where the tour was never offered. */
export function readTour(stored: unknown): TourState | null {
  return ["offered" as const, ...TOUR_STEPS, "ended" as const].find((state) => state === stored) ?? null;
}
