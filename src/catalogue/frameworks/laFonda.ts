import type { FrameworkDefinition } from "./definition";

/** La Fonda's six missions of backbone support, in its order. */
export const LA_FONDA = {
  id: "laFonda",
  order: 2,
  schemaSummary: "La Fonda's six missions",
  source: "fonda",
  roles: [
    { id: "coordination", meaning: "alignment" },
    { id: "dialogue" },
    { id: "information" },
    { id: "funding", meaning: "funding" },
    { id: "evaluation", meaning: "measurement" },
    { id: "orientation", meaning: "direction" },
  ],
} as const satisfies FrameworkDefinition;
