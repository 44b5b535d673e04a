/** What a meeting of the initiative goes through, from the figures of its workbook (docs/rules.md, Meeting). */
import type {
  DimensionFigures,
  Figures,
  IndicatorFigures,
  ItemFigures,
  LateReportFigures,
  LateStepFigures,
  RoleFigures,
} from "./figures";
import type { EntryOf } from "./entities/entryType";
import type { DEBRIEF_ENTITY } from "./entities/debrief";
import type { IsoDate } from "./initiative";

/** The topics of a meeting, in their order. */
export const MEETING_TOPICS = ["changes", "disagreements", "stories", "late"] as const;
export type MeetingTopic = (typeof MEETING_TOPICS)[number];

/** An indicator that has a change to speak of. */
interface IndicatorChange extends IndicatorFigures {
  readonly value: number;
  readonly period: IsoDate;
  readonly previous: { readonly period: IsoDate; readonly value: number };
  readonly change: number;
}

/** A point to discuss, with the figures that its sentence mentions. */
export type MeetingPoint =
  | { readonly kind: "change"; readonly indicator: IndicatorChange }
  | { readonly kind: "itemDisagreement"; readonly item: ItemFigures }
  | { readonly kind: "methodsDisagreement"; readonly indicator: IndicatorFigures }
  | { readonly kind: "indicatorStory"; readonly indicator: IndicatorFigures }
  | { readonly kind: "roleStory"; readonly role: RoleFigures }
  | { readonly kind: "canvasStory"; readonly dimension: DimensionFigures }
  | { readonly kind: "lateStep"; readonly step: LateStepFigures }
  | { readonly kind: "lateReport"; readonly report: LateReportFigures };

/** The points of each topic. */
export type MeetingAgenda = Readonly<Record<MeetingTopic, readonly MeetingPoint[]>>;

/** The agenda of a meeting: what got worse comes before what got better, what is late for longest first. */
export function meetingAgenda({
  indicators,
  roles,
  readiness,
  canvas,
  lateSteps,
  lateReports,
}: Figures): MeetingAgenda {
  const changes = indicators.filter(hasChanged);
  const items = readiness.items.filter(({ spread }) => spread === "disagreement");
  return {
    changes: [false, null, true].flatMap((improves) =>
      changes
        .filter((indicator) => indicator.improves === improves)
        .map((indicator): MeetingPoint => ({ kind: "change", indicator })),
    ),
    disagreements: [
      ...items
        .sort((one, other) => rangeOf(other) - rangeOf(one))
        .map((item): MeetingPoint => ({ kind: "itemDisagreement", item })),
      ...indicators
        .filter(({ methods }) => methods.agreement === "disagree")
        .map((indicator): MeetingPoint => ({ kind: "methodsDisagreement", indicator })),
    ],
    stories: [
      ...indicators
        .filter(({ story }) => story === "behind")
        .map((indicator): MeetingPoint => ({ kind: "indicatorStory", indicator })),
      ...roles
        .filter(({ story }) => story === "behind")
        .map((role): MeetingPoint => ({ kind: "roleStory", role })),
      ...canvas
        .filter(({ state }) => state === "empty" || state === "stale")
        .map((dimension): MeetingPoint => ({ kind: "canvasStory", dimension })),
    ],
    late: [
      ...lateReports.map((report): MeetingPoint => ({ kind: "lateReport", report })),
      ...lateSteps.map((step): MeetingPoint => ({ kind: "lateStep", step })),
    ],
  };
}

function hasChanged(indicator: IndicatorFigures): indicator is IndicatorChange {
  const { value, period, previous, change } = indicator;
  return value !== null && period !== null && previous?.value !== null && previous !== null && !!change;
}

/** How far apart the members of an item are, in points. */
function rangeOf({ highest, lowest }: ItemFigures): number {
  return (highest ?? 0) - (lowest ?? 0);
}

/** The debriefed tool and the question of the method that a decision about a point answers. */
export const QUESTION_OF_POINT = {
  change: { tool: "measurement", question: "measurementLearning" },
  itemDisagreement: { tool: "readiness", question: "readinessDisagreement" },
  methodsDisagreement: { tool: "measurement", question: "measurementMethods" },
  indicatorStory: { tool: "canvas", question: "canvasProgress" },
  roleStory: { tool: "backbone", question: "backboneStrengths" },
  canvasStory: { tool: "canvas", question: "canvasMissing" },
  lateStep: { tool: "backbone", question: "backboneNext" },
  lateReport: { tool: "measurement", question: "measurementMissing" },
} as const satisfies Readonly<
  Record<MeetingPoint["kind"], Pick<EntryOf<typeof DEBRIEF_ENTITY>, "tool" | "question">>
>;

/** A text by which a point is recognised when the figures are read again. */
export function pointKey(point: MeetingPoint): string {
  switch (point.kind) {
    case "change":
    case "methodsDisagreement":
    case "indicatorStory":
      return `${point.kind} ${point.indicator.code}`;
    case "itemDisagreement":
      return `${point.kind} ${point.item.id}`;
    case "roleStory":
      return `${point.kind} ${point.role.name}`;
    case "canvasStory":
      return `${point.kind} ${point.dimension.id}`;
    case "lateStep":
      return JSON.stringify([point.kind, point.step.source, point.step.about, point.step.step]);
    case "lateReport":
      return JSON.stringify([point.kind, point.report.indicator, point.report.partner]);
  }
}
