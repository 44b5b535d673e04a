import type { FrameworkDefinition } from "./definition";

/** FSG's six roles of the backbone, in the order of the paper worksheet. */
export const FSG = {
  id: "fsg",
  order: 1,
  schemaSummary: "FSG's six roles",
  source: "fsg",
  roles: [
    { id: "vision", meaning: "direction" },
    { id: "activities", meaning: "alignment" },
    { id: "measurement", meaning: "measurement" },
    { id: "community" },
    { id: "policy" },
    { id: "resources", meaning: "funding" },
  ],
} as const satisfies FrameworkDefinition;
