import { defineEntity } from "./entity";

/** Members' ratings of the readiness items. */
export const RATINGS_ENTITY = defineEntity({
  table: "Ratings",
  list: "ratings",
  entry: "rating",
  description: "What one member says of one item.",
  listDescription: "What each member says of each item of readiness.",
  maxEntries: 2000,
  mainField: "item",
  key: ["item", "member", "date"],
  form: "rating",
  fields: {
    item: {
      kind: "choice",
      list: "item",
      required: true,
      width: 35,
      form: {},
      description: "What is rated: fit questions, preconditions, conditions, trust, know-how, attitudes.",
    },
    member: {
      kind: "name",
      names: ["person"],
      required: true,
      personal: true,
      width: 22,
      form: { askedFirst: true, keptForNextEntry: true },
      description: "Who rates: a function rather than a name, where people's names should not travel.",
    },
    rating: {
      kind: "choice",
      list: "rating",
      width: 27,
      form: { required: true },
      description:
        "The rating: no, partly or yes for a fit question, one of the four levels for everything else.",
    },
    evidence: { kind: "text", width: 32, form: {}, description: "What it rests on." },
    date: {
      kind: "date",
      width: 12,
      form: { required: true, keptForNextEntry: true, initialValue: "reportDate" },
      description: "When; of several ratings of an item by a member, the latest counts.",
    },
  },
});
