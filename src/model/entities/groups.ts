import { defineEntity } from "./entity";

/** The groups of each breakdown: see docs/measurement-rules.md, "By group". */
export const GROUPS_ENTITY = defineEntity({
  table: "Groups",
  list: "groups",
  entry: "group",
  description: "A group of a breakdown.",
  listDescription: "The groups of each breakdown, such as age, gender or place.",
  maxEntries: 500,
  mainField: "group",
  key: ["breakdown", "group"],
  form: "group",
  fields: {
    breakdown: {
      kind: "name",
      names: ["breakdown"],
      width: 22,
      form: { keptForNextEntry: true },
      description: "What tells the groups apart; left out: reports that name no breakdown.",
    },
    group: {
      kind: "groupName",
      required: true,
      defines: "group",
      width: 32,
      form: {},
      description: "The group.",
    },
    order: {
      kind: "number",
      width: 12,
      form: {},
      description: "Its place among the groups; those without one come last.",
    },
    addsUp: {
      kind: "boolean",
      width: 16,
      form: { keptForNextEntry: true },
      description: "Whether it adds up with the others of its breakdown to the total.",
    },
    note: { kind: "text", width: 40, form: { folded: true }, description: "How the group is defined." },
  },
});
