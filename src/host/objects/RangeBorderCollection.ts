import type { BorderEdge } from "../../spreadsheet/state";
import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { readOneOf, readWhole } from "../operations/arguments";
import { RangeBorderDefinition } from "./RangeBorder";
import type { RangeTarget } from "../operations/targets";

/** in Excel's order; the host draws no diagonals */
const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
const DIAGONALS = ["DiagonalDown", "DiagonalUp"];

function border(range: RangeTarget, edge: BorderEdge): Target {
  return target(RangeBorderDefinition, { ...range, edge });
}

/** The borders of a range, by the edge that they stand on. */
export const RangeBorderCollectionDefinition: ObjectDefinition<RangeTarget> = {
  type: "RangeBorderCollection",
  scalars: {},
  objects: {},
  methods: {
    GetItemAt: {
      call: (range, [index]) => border(range, EDGES[readWhole("borders index", index, 0, EDGES.length - 1)]!),
    },
  },
  items: (range) => EDGES.map((edge) => border(range, edge)),
  item: (range, key) => border(range, readOneOf("borders", key, EDGES, DIAGONALS)),
};
