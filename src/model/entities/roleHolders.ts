import { defineEntity } from "./entity";

/** People or functions that hold roles. */
export const ROLE_HOLDERS_ENTITY = defineEntity({
  table: "RoleHolders",
  list: "roleHolders",
  entry: "roleHolder",
  description: "A person holding a role.",
  listDescription: "Who holds which role, from when until when.",
  maxEntries: 500,
  mainField: "role",
  key: ["role", "person", "from"],
  form: "holder",
  fields: {
    role: {
      kind: "role",
      required: true,
      width: 24,
      form: {},
      description: "The role: one of the framework's, by its id, or one of roles.",
    },
    person: {
      kind: "name",
      names: ["person"],
      required: true,
      personal: true,
      width: 20,
      form: {},
      description: "Who holds it: a function rather than a name, where people's names should not travel.",
    },
    partner: {
      kind: "partner",
      width: 20,
      form: { keptForNextEntry: true },
      description: "The partner that the person belongs to.",
    },
    part: {
      kind: "choice",
      list: "part",
      width: 12,
      form: { required: true },
      description: "The person's part; share when left out.",
    },
    from: {
      kind: "date",
      width: 11.5,
      form: { initialValue: "reportDate" },
      description: "First day; empty: since always.",
    },
    until: { kind: "date", width: 11.5, form: {}, description: "Last day; empty: open." },
  },
});
