import { defineEntity } from "./entity";

/** The organisations that take part. */
export const PARTNERS_ENTITY = defineEntity({
  table: "Partners",
  list: "partners",
  entry: "partner",
  description: "A partner.",
  listDescription: "The organisations around the table.",
  maxEntries: 500,
  mainField: "name",
  fields: {
    name: {
      kind: "name",
      required: true,
      unique: true,
      width: 26,
      description: "The partner's name, once only.",
    },
    sector: { kind: "choice", list: "sector", width: 20, description: "The partner's sector." },
    contact: { kind: "line", personal: true, width: 20, description: "The contact person's function." },
    email: { kind: "email", personal: true, width: 24, description: "An address to write to." },
    joined: { kind: "date", width: 11, description: "When the partner joined." },
    left: { kind: "date", width: 11, description: "When the partner left; it reports until then." },
    note: { kind: "text", width: 46, description: "Anything else." },
  },
});
