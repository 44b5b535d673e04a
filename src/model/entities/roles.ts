import { defineEntity } from "./entity";

/** The backbone roles and the notes about them. */
export const ROLES_ENTITY = defineEntity({
  table: "Roles",
  list: "roles",
  entry: "roleNote",
  description: "One row of the worksheet of the roles.",
  listDescription:
    "The worksheet of the roles: at most one note a role. A role that no framework knows is one of the initiative's own.",
  maxEntries: 30,
  mainField: "role",
  form: "role",
  editedFirst: true,
  fields: {
    role: {
      kind: "roleName",
      required: true,
      unique: true,
      defines: "role",
      width: 20,
      form: {},
      description: "The id of a framework's role, or the name of a role of the initiative's own.",
    },
    strengths: { kind: "text", width: 17.5, form: {}, description: "Current strengths." },
    weaknesses: { kind: "text", width: 17.5, form: {}, description: "Current weaknesses." },
    nextStep: { kind: "text", width: 17.5, form: {}, description: "The next step." },
    owner: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 13,
      form: {},
      description: "Who is responsible for the next step.",
    },
    due: { kind: "date", width: 11.5, form: {}, description: "When the next step is due." },
    done: { kind: "date", width: 11.5, form: {}, description: "When the next step was done." },
    pooled: { kind: "text", width: 13, form: {}, description: "What the partners pool for the role." },
  },
});
