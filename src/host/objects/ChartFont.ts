import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean, readNumber, readText } from "../operations/arguments";
import type { ChartPart } from "../operations/chartParts";
import { setPart } from "../operations/chartParts";
import { readColor } from "../operations/colors";
import { LARGEST_FONT, LONGEST_FONT_NAME, SMALLEST_FONT } from "./RangeFont";
import { DEFAULT_FONT } from "../../spreadsheet/styles";

/** the look of a chart's texts where nothing was said */
const STANDARD = { size: 10, color: "#595959" } as const;

function property(
  key: string,
  otherwise: unknown,
  read: (value: unknown) => unknown,
): ScalarProperty<ChartPart> {
  return {
    get: ({ state }) => state[key] ?? otherwise,
    set: (part, value) => setPart(part, key, read(value)),
  };
}

/** The font of a chart's texts. */
export const ChartFontDefinition: ObjectDefinition<ChartPart> = {
  type: "ChartFont",
  scalars: {
    Name: property("name", DEFAULT_FONT.name, (value) => readText("font.name", value, LONGEST_FONT_NAME)),
    Size: property("size", STANDARD.size, (value) =>
      readNumber("font.size", value, SMALLEST_FONT, LARGEST_FONT),
    ),
    Color: property("color", STANDARD.color, readColor),
    Bold: property("bold", false, (value) => readBoolean("font.bold", value)),
    Italic: property("italic", false, (value) => readBoolean("font.italic", value)),
  },
  objects: {},
  methods: {},
};
