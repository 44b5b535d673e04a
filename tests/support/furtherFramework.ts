/**
 * A framework that exists in tests only: the minimum that a new framework defines. Some of its texts have no French.
 * A test mocks the registry of frameworks with `mockRegistry`, before anything else of the catalogue is loaded.
 */
import type { FrameworkDefinition } from "../../src/catalogue/frameworks/definition";
import type * as Registry from "../../src/catalogue/frameworks/registry";

export const NEIGHBOURS = {
  id: "neighbours",
  order: 3,
  schemaSummary: "Neighbours' five tasks",
  source: "neighbours",
  roles: [
    { id: "welcome" },
    { id: "listening" },
    { id: "tools" },
    { id: "money", meaning: "funding" },
    { id: "memory" },
  ],
  texts: {
    en: {
      label: "Five tasks, Neighbours",
      help: "Used in tests: welcome, listening, tools, money, memory.",
      rolesTitle: "The five tasks (Neighbours)",
      source: { credit: "Neighbours, “Five tasks”", use: "the five tasks." },
      roles: {
        welcome: { label: "Welcome newcomers", help: "Opens the door." },
        listening: { label: "Listen", help: "Lends an ear." },
        tools: { label: "Keep the tools", help: "Knows where they are." },
        money: { label: "Count the money", help: "Adds it up." },
        memory: { label: "Remember", help: "Writes the minutes." },
      },
    },
    fr: {
      label: "Cinq tâches, Voisinage",
      help: "Utilisées dans les essais.",
      source: { use: "les cinq tâches." },
      roles: {
        welcome: { label: "Accueillir", help: "Ouvre la porte." },
        listening: { label: "Écouter" },
        money: { label: "Tenir la caisse", help: "Fait le compte." },
        memory: { label: "Se souvenir", help: "Rédige le procès-verbal." },
      },
    },
  },
} as const satisfies FrameworkDefinition;

/** The registry of frameworks with one more entry. */
export function mockRegistry() {
  const actual = jest.requireActual<typeof Registry>("../../src/catalogue/frameworks/registry");
  // Marked as an ES module by a non-enumerable property, since the catalogue reads every export.
  return Object.defineProperty({ ...actual, NEIGHBOURS }, "__esModule", { value: true });
}
