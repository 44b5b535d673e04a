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
  form: "partner",
  fields: {
    name: {
      kind: "name",
      required: true,
      unique: true,
      defines: "partner",
      width: 20,
      form: {},
      description: "The partner's name, once only.",
    },
    sector: { kind: "choice", list: "sector", width: 15, form: {}, description: "The partner's sector." },
    contact: {
      kind: "line",
      names: ["person"],
      personal: true,
      width: 15,
      form: {},
      description: "The contact person's function.",
    },
    email: { kind: "email", personal: true, width: 16, form: {}, description: "An address to write to." },
    joined: { kind: "date", width: 11, form: { folded: true }, description: "When the partner joined." },
    left: {
      kind: "date",
      width: 11,
      form: { folded: true },
      description: "When the partner left; it reports until then.",
    },
    people: {
      kind: "line",
      width: 10,
      form: { folded: true },
      description: "The people and the time that it can mobilise.",
    },
    money: {
      kind: "line",
      width: 11,
      form: { folded: true },
      description: "The money that it can mobilise.",
    },
    material: {
      kind: "line",
      width: 11,
      form: { folded: true },
      description: "The material means that it can mobilise, such as premises and equipment.",
    },
    otherMeans: {
      kind: "line",
      width: 9,
      form: { folded: true },
      description: "Other means that it can mobilise, such as knowledge, networks and influence.",
    },
    note: { kind: "text", width: 37.5, form: { folded: true }, description: "Anything else." },
  },
});
