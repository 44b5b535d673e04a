/**
 * A framework that is there in tests only: what a new framework brings with it, and no more. Some of its texts have no French.
 * A test mocks the registry of frameworks with `mockRegistry`, before anything else of the catalogue is loaded.
 */
import type { FrameworkDefinition } from "../../src/catalogue/frameworks/definition";
import type * as Registry from "../../src/catalogue/frameworks/registry";

export const NEIGHBOURS = {
  id: "neighbours",
  order: 3,
  label: { en: "Five tasks, Neighbours", fr: "Cinq tâches, Voisinage" },
  help: { en: "Used in tests: welcome, listening, tools, money, memory.", fr: "Utilisées dans les essais." },
  rolesTitle: { en: "The five tasks (Neighbours)" },
  schemaSummary: "Neighbours' five tasks",
  source: {
    id: "neighbours",
    credit: { en: "Neighbours, “Five tasks”" },
    use: { en: "the five tasks.", fr: "les cinq tâches." },
  },
  roles: [
    {
      id: "welcome",
      label: { en: "Welcome newcomers", fr: "Accueillir" },
      help: { en: "Opens the door.", fr: "Ouvre la porte." },
    },
    { id: "listening", label: { en: "Listen", fr: "Écouter" }, help: { en: "Lends an ear." } },
    { id: "tools", label: { en: "Keep the tools" }, help: { en: "Knows where they are." } },
    {
      id: "money",
      label: { en: "Count the money", fr: "Tenir la caisse" },
      help: { en: "Adds it up.", fr: "Fait le compte." },
    },
    {
      id: "memory",
      label: { en: "Remember", fr: "Se souvenir" },
      help: { en: "Writes the minutes.", fr: "Rédige le procès-verbal." },
    },
  ],
} as const satisfies FrameworkDefinition;

/** The registry of frameworks with one line more. */
export function mockRegistry() {
  const actual = jest.requireActual<typeof Registry>("../../src/catalogue/frameworks/registry");
  // Marked as a module, and not by an enumerable property: the catalogue reads every export.
  return Object.defineProperty({ ...actual, NEIGHBOURS }, "__esModule", { value: true });
}
