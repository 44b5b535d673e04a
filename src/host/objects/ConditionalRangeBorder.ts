import type { Border } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { readOneOf } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import type { ConditionalFormatTarget } from "../operations/targets";

export const CONDITIONAL_EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;

export interface ConditionalRangeBorderTarget extends ConditionalFormatTarget {
  readonly edge: keyof typeof CONDITIONAL_EDGES;
}

const STYLES = ["None", "Continuous", "Dash", "Dot"] as const;
const UNSUPPORTED_STYLES = ["DashDot", "DashDotDot"];

/** Conditional formats have thin borders only. */
const DEFAULT_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderOf({ format, edge }: ConditionalRangeBorderTarget): Border | undefined {
  return format.style.borders?.[CONDITIONAL_EDGES[edge]];
}

function setBorder({ sheet, format, edge }: ConditionalRangeBorderTarget, border: Border | undefined): void {
  requireUnprotected(sheet, "allowFormatCells");
  const side = CONDITIONAL_EDGES[edge];
  const others = Object.entries(format.style.borders ?? {}).filter(([name]) => name !== side);
  const borders = Object.fromEntries(border ? [...others, [side, border]] : others);
  if (Object.keys(borders).length > 0) format.style.borders = borders;
  else delete format.style.borders;
}

/** One border that a conditional format draws around each cell. */
export const ConditionalRangeBorderDefinition: ObjectDefinition<ConditionalRangeBorderTarget> = {
  type: "ConditionalRangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (self) => borderOf(self)?.style ?? null,
      set: (self, value) => {
        const style = readOneOf("border style", value, STYLES, UNSUPPORTED_STYLES);
        setBorder(self, style === "None" ? undefined : { ...(borderOf(self) ?? DEFAULT_BORDER), style });
      },
    },
    Color: {
      get: (self) => borderOf(self)?.color ?? null,
      set: (self, value) =>
        setBorder(self, { ...(borderOf(self) ?? DEFAULT_BORDER), color: readColor(value) }),
    },
  },
  objects: {},
  methods: {},
  identity: ({ edge }) => edge,
};
