import { DEFAULT_FRAMEWORK, FRAMEWORKS } from "../../catalogue/frameworks";
import { defineFields, type FieldDefinition } from "./entity";

/** The thresholds of rules; docs/rules.md explains each. */
export const THRESHOLD_FIELDS = defineFields({
  endsSoon: {
    kind: "wholeNumber",
    minimum: 0,
    maximum: 3650,
    default: 90,
    description: "Days before the end of a holding that make it end soon; 90 when left out.",
  },
  leads: {
    kind: "wholeNumber",
    minimum: 1,
    maximum: 50,
    default: 3,
    description: "Roles led by one person that are too many; 3 when left out.",
  },
  near: {
    kind: "number",
    minimum: 0,
    maximum: 1,
    default: 0.6,
    description:
      "Share of the time elapsed that a way must reach to need acceleration only; 0.6 when left out.",
  },
  keep: {
    kind: "number",
    minimum: 0,
    maximum: 1,
    default: 0.05,
    share: true,
    description: "Share of the target that a value to keep may be off; 0.05 when left out.",
  },
  requiredOnTrack: {
    kind: "number",
    minimum: 0,
    maximum: 10,
    default: 0.95,
    description: "Ratio to the required growth that is on track; 0.95 when left out.",
  },
  requiredProgress: {
    kind: "number",
    minimum: 0,
    maximum: 10,
    default: 0.6,
    description: "Ratio to the required growth that is progress; 0.6 when left out.",
  },
  growthOnTrack: {
    kind: "number",
    minimum: 0,
    maximum: 1,
    default: 0.015,
    share: true,
    description: "Growth a year that is on track without a target; 0.015 when left out.",
  },
  growthProgress: {
    kind: "number",
    minimum: 0,
    maximum: 1,
    default: 0.005,
    share: true,
    description: "Growth a year that is progress without a target; 0.005 when left out.",
  },
  completeSum: {
    kind: "number",
    minimum: 0.01,
    maximum: 1,
    default: 1,
    share: true,
    description: "Share of the expected partners that completes a period of a sum; 1 when left out.",
  },
  completeMean: {
    kind: "number",
    minimum: 0.01,
    maximum: 1,
    default: 0.8,
    share: true,
    description:
      "Share of the expected partners that completes a period of a mean or a weighted value; 0.8 when left out.",
  },
  outOfDate: {
    kind: "wholeNumber",
    minimum: 1,
    maximum: 24,
    default: 2,
    description:
      "Newer periods that are due and not complete that make a figure out of date; 2 when left out.",
  },
  spread: {
    kind: "number",
    minimum: 1,
    maximum: 4,
    default: 2,
    description: "Points between the lowest and the highest rating that are a disagreement; 2 when left out.",
  },
  fit: {
    kind: "number",
    minimum: 0,
    maximum: 2,
    default: 1,
    description: "Mean that a fit question needs; 1 when left out.",
  },
  precondition: {
    kind: "number",
    minimum: 1,
    maximum: 4,
    default: 2,
    description: "Mean that a precondition needs; 2 when left out.",
  },
  condition: {
    kind: "number",
    minimum: 1,
    maximum: 4,
    default: 3,
    description: "Mean that a condition needs; 3 when left out.",
  },
});

const PHASE_LABEL = {
  kind: "label",
  description: "Instead of the usual name of this phase.",
} as const satisfies FieldDefinition;

/** The initiative's own labels of the phases. */
export const PHASE_LABEL_FIELDS = defineFields({
  assess: PHASE_LABEL,
  initiate: PHASE_LABEL,
  organise: PHASE_LABEL,
  implement: PHASE_LABEL,
  sustain: PHASE_LABEL,
});

/** Fields of the profile under one property. */
export interface FieldGroup {
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** the description of the group's schema */
  readonly groupDescription: string;
  readonly description: string;
}

const FRAMEWORK_CHOICES = FRAMEWORKS.map(({ schemaSummary }) => schemaSummary).join(", or ");

/** The profile of an initiative, in the order of the file's properties. */
export const PROFILE_FIELDS = {
  name: { kind: "title", required: true, description: "The name of the initiative." },
  community: { kind: "line", description: "The community or territory." },
  issue: { kind: "text", description: "The complex issue that the initiative works on." },
  populationTarget: { kind: "text", description: "The change aimed at, for whom, by when." },
  phase: { kind: "choice", list: "phase", description: "The phase of the initiative." },
  start: { kind: "date", description: "When the initiative began." },
  horizon: {
    kind: "wholeNumber",
    minimum: 1,
    maximum: 50,
    description: "How many years the partners plan for.",
  },
  frequency: { kind: "choice", list: "frequency", description: "How often partners report." },
  reportDate: { kind: "date", description: "The pinned report date; without it the workbook reads today." },
  availableAfter: {
    kind: "wholeNumber",
    minimum: 0,
    maximum: 120,
    default: 0,
    description: "Months after the end of a period from which its values are due; 0 when left out.",
  },
  framework: {
    kind: "choice",
    list: "framework",
    description: `The backbone roles to start from: ${FRAMEWORK_CHOICES}; ${DEFAULT_FRAMEWORK} when left out.`,
  },
  backboneForm: { kind: "choice", list: "backboneForm", description: "The form that the backbone takes." },
  phaseLabels: {
    fields: PHASE_LABEL_FIELDS,
    groupDescription: "The initiative's own labels of the phases; a phase without one keeps its usual name.",
    description: "What the initiative calls the phases, where it calls them otherwise.",
  },
  method: {
    kind: "choice",
    list: "method",
    description:
      "How progress is judged: by linear pace, or by Statistics Canada's growth rates; linear when left out.",
  },
  trendIndicator: {
    kind: "indicator",
    description:
      "The code of the indicator whose trend the dashboard draws; the first one with a figure when left out.",
  },
  reportingYear: {
    kind: "wholeNumber",
    minimum: 1,
    maximum: 12,
    default: 1,
    description: "The first month of the reporting year; January when left out.",
  },
  thresholds: {
    fields: THRESHOLD_FIELDS,
    groupDescription: "Limits of the rules; each has a default.",
    description: "The limits by which the rules judge, where they differ from the defaults.",
  },
  stalenessLimit: {
    kind: "wholeNumber",
    minimum: 1,
    maximum: 3650,
    default: 90,
    description: "Days after which a canvas dimension is stale; 90 when left out.",
  },
} as const satisfies Readonly<Record<string, FieldDefinition | FieldGroup>>;

/** Whether a property of the profile is a group of fields. */
export function isFieldGroup(property: FieldDefinition | FieldGroup): property is FieldGroup {
  return "fields" in property;
}
