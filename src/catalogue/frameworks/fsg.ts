import type { FrameworkDefinition } from "./definition";

/** FSG's six roles of the backbone, in the order of the paper worksheet. */
export const FSG = {
  id: "fsg",
  order: 1,
  schemaSummary: "FSG's six roles",
  source: "fsg",
  roles: [
    { id: "vision" },
    { id: "activities" },
    { id: "measurement" },
    { id: "community" },
    { id: "policy" },
    { id: "resources" },
  ],
} as const satisfies FrameworkDefinition;
