import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { readOneOf } from "../operations/arguments";
import type { ConditionalFormatTarget } from "../operations/targets";
import { CONDITIONAL_EDGES, ConditionalRangeBorderDefinition } from "./ConditionalRangeBorder";

type Edge = keyof typeof CONDITIONAL_EDGES;

const EDGES = Object.keys(CONDITIONAL_EDGES) as Edge[];

function border(self: ConditionalFormatTarget, edge: Edge): Target {
  return target(ConditionalRangeBorderDefinition, { ...self, edge });
}

/** The borders that a conditional format draws, by edge. */
export const ConditionalRangeBorderCollectionDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalRangeBorderCollection",
  scalars: { Count: { get: () => EDGES.length } },
  objects: {
    Top: (self) => border(self, "EdgeTop"),
    Bottom: (self) => border(self, "EdgeBottom"),
    Left: (self) => border(self, "EdgeLeft"),
    Right: (self) => border(self, "EdgeRight"),
  },
  methods: {},
  items: (self) => EDGES.map((edge) => border(self, edge)),
  item: (self, key) => border(self, readOneOf("borders", key, EDGES)),
};
