import type { IssueCode } from "../../src/model/issues/issue";
import { issueText } from "../../src/model/issues/sentences";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";
import { validateInitiative } from "../../src/model/validateInitiative";
import { indicator, initiative } from "../support/initiative";

type Parts = Readonly<Record<string, unknown>>;

/** An initiative with a partner and an indicator; parts may be invalid. */
function fileWith(parts: Parts): unknown {
  return { ...initiative({ partners: [{ name: "North" }], indicators: [indicator()] }), ...parts };
}

const profile = (parts: Parts) => ({ initiative: { name: "Roof for all", ...parts } });
const labels = (parts: Parts) => profile({ phaseLabels: parts });
const limits = (parts: Parts) => profile({ thresholds: parts });

test.each<[string, Parts, "error" | "warning", IssueCode, string]>([
  [
    "a rating of an item that is none",
    { ratings: [{ item: "money", member: "Clerk" }] },
    "error",
    "notInList",
    "$.ratings[0].item",
  ],
  [
    "a rating without a member",
    { ratings: [{ item: "agenda" }] },
    "error",
    "required",
    "$.ratings[0].member",
  ],
  [
    "a member whom formulas would misread",
    { ratings: [{ item: "agenda", member: "=A1" }] },
    "error",
    "forbiddenCharacters",
    "$.ratings[0].member",
  ],
  [
    "a level for a fit question",
    { ratings: [{ item: "fitData", member: "Clerk", rating: "begun" }] },
    "warning",
    "otherScale",
    "$.ratings[0].rating",
  ],
  [
    "an answer to a condition",
    { ratings: [{ item: "agenda", member: "Clerk", rating: "yes" }] },
    "warning",
    "otherScale",
    "$.ratings[0].rating",
  ],
  [
    "a line of the method twice in its section",
    {
      checklist: [
        { section: "agenda", item: "agendaData" },
        { section: "agenda", item: "agendaData", state: "done" },
      ],
    },
    "error",
    "duplicate",
    "$.checklist[1].item",
  ],
  [
    "a line of 201 characters",
    { checklist: [{ section: "agenda", item: "x".repeat(201) }] },
    "error",
    "tooLong",
    "$.checklist[0].item",
  ],
  [
    "501 lines",
    { checklist: Array.from({ length: 501 }, () => ({ section: "agenda", item: "Ours" })) },
    "error",
    "tooLong",
    "$.checklist",
  ],
  [
    "nothing that should last",
    { sustainability: [{ kind: "cause" }] },
    "error",
    "required",
    "$.sustainability[0].what",
  ],
  [
    "a canvas entry about an unknown indicator",
    { canvas: [{ dimension: "other", description: "Heard", indicator: "Y" }] },
    "error",
    "unknownIndicator",
    "$.canvas[0].indicator",
  ],
  [
    "a review before the entry",
    { canvas: [{ dimension: "other", description: "Heard", date: "2026-02-01", review: "2026-01-31" }] },
    "warning",
    "dateOrder",
    "$.canvas[0].review",
  ],
  [
    "an activity of an unknown partner",
    { activities: [{ name: "Lunch", partner: "Norht" }] },
    "error",
    "unknownPartner",
    "$.activities[0].partner",
  ],
  [
    "an activity for an unknown indicator",
    { activities: [{ name: "Lunch", indicator: "Y" }] },
    "error",
    "unknownIndicator",
    "$.activities[0].indicator",
  ],
  [
    "an activity that ends before it begins",
    { activities: [{ name: "Lunch", from: "2026-02-01", until: "2026-01-31" }] },
    "error",
    "dateOrder",
    "$.activities[0].until",
  ],
  [
    "a debrief of no tool",
    { debrief: [{ tool: "roles", question: "Why?" }] },
    "error",
    "notInList",
    "$.debrief[0].tool",
  ],
  [
    "a trend of an unknown indicator",
    profile({ trendIndicator: "Y" }),
    "warning",
    "unknownIndicator",
    "$.initiative.trendIndicator",
  ],
  ["a thirteenth month", profile({ reportingYear: 13 }), "error", "outOfRange", "$.initiative.reportingYear"],
  ["half a month", profile({ reportingYear: 4.5 }), "error", "outOfRange", "$.initiative.reportingYear"],
  [
    "a framework that is none",
    profile({ framework: "fonda" }),
    "error",
    "notInList",
    "$.initiative.framework",
  ],
  [
    "a limit that is none",
    limits({ closeTo: 0.5 }),
    "error",
    "unknownProperty",
    "$.initiative.thresholds.closeTo",
  ],
  ["a share above one", limits({ near: 60 }), "error", "outOfRange", "$.initiative.thresholds.near"],
  ["two roles and a half", limits({ leads: 2.5 }), "error", "outOfRange", "$.initiative.thresholds.leads"],
  ["no point of spread", limits({ spread: 0.5 }), "error", "outOfRange", "$.initiative.thresholds.spread"],
  [
    "a label of 61 characters",
    labels({ assess: "x".repeat(61) }),
    "error",
    "tooLong",
    "$.initiative.phaseLabels.assess",
  ],
  [
    "a label that formulas would misread",
    labels({ assess: "*" }),
    "error",
    "forbiddenCharacters",
    "$.initiative.phaseLabels.assess",
  ],
  [
    "a label twice",
    labels({ assess: "Now", sustain: "NOW" }),
    "error",
    "duplicate",
    "$.initiative.phaseLabels.sustain",
  ],
  [
    "the usual label of another phase",
    labels({ sustain: "Amorcer l’action" }),
    "error",
    "duplicate",
    "$.initiative.phaseLabels.sustain",
  ],
])("%s", (_, parts, severity, code, path) => {
  const { issues } = validateInitiative(fileWith(parts));
  expect(issues).toMatchObject([{ severity, code, place: { path } }]);
  for (const language of ["en", "fr"] as const) {
    const sentences = issueText(issues[0]!, language);
    expect(sentences).not.toContain("undefined");
    // The location uses the reader's words, not the file's property names.
    expect(sentences).not.toMatch(/^[“«]/);
  }
});

test.each<[string, Parts]>([
  [
    "the bounds of every limit",
    limits({
      endsSoon: 0,
      leads: 50,
      near: 0,
      keep: 1,
      requiredOnTrack: 10,
      requiredProgress: 0,
      growthOnTrack: 1,
      growthProgress: 0,
      spread: 4,
      fit: 0,
      precondition: 1,
      condition: 4,
    }),
  ],
  ["labels that phases exchange", labels({ initiate: "Organise for impact", organise: "Initiate action" })],
  [
    "a line of one's own twice",
    {
      checklist: [
        { section: "agenda", item: "Ours" },
        { section: "agenda", item: "Ours" },
      ],
    },
  ],
  [
    "a question answered twice",
    {
      debrief: [
        { tool: "canvas", question: "canvasChange", answer: "Yes" },
        { tool: "canvas", question: "canvasChange", answer: "No" },
      ],
    },
  ],
  [
    "an item rated again by the same member",
    {
      ratings: [
        { item: "agenda", member: "Clerk", rating: "begun" },
        { item: "agenda", member: "Clerk", rating: "fully" },
      ],
    },
  ],
  [
    "a thing not rated, of either scale",
    {
      ratings: [
        { item: "fitData", member: "Clerk", rating: "notRated" },
        { item: "agenda", member: "Clerk", rating: "notRated" },
      ],
    },
  ],
  [
    "a review on the day of the entry",
    { canvas: [{ dimension: "other", description: "Heard", date: "2026-02-01", review: "2026-02-01" }] },
  ],
])("valid: %s", (_, parts) => {
  expect(validateInitiative(fileWith(parts)).issues).toEqual([]);
});

test("empty limits and labels are left out, like empty texts", () => {
  const { file } = validateInitiative(fileWith(profile({ thresholds: {}, phaseLabels: { assess: " " } })));
  expect(file!.initiative).toEqual({ name: "Roof for all" });
  expect(parseInitiativeFile(serializeInitiative(file!)).file).toEqual(file);
});

test("a negative zero is read as zero", () => {
  const { file } = validateInitiative(fileWith({ indicators: [{ ...indicator(), target: -0 }] }));
  expect(file!.indicators[0]!.target).toBe(0);
});
