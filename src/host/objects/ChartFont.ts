import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readBoolean, readNumber, readText } from "../operations/arguments";
import type { ChartPart } from "../operations/chartParts";
import { setPart } from "../operations/chartParts";
import { readColor } from "../operations/colors";
import { MAX_FONT_SIZE, MAX_FONT_NAME_LENGTH, MIN_FONT_SIZE } from "./RangeFont";
import { DEFAULT_FONT } from "../../spreadsheet/styles";

/** the default font of a chart's texts */
const DEFAULT_CHART_FONT = { size: 10, color: "#595959" } as const;

function property(
  key: string,
  defaultValue: unknown,
  read: (value: unknown) => unknown,
): ScalarProperty<ChartPart> {
  return {
    get: ({ state }) => state[key] ?? defaultValue,
    set: (part, value) => setPart(part, key, read(value)),
  };
}

/** The font of a chart's texts. */
export const ChartFontDefinition: ObjectDefinition<ChartPart> = {
  type: "ChartFont",
  scalars: {
    Name: property("name", DEFAULT_FONT.name, (value) => readText("font.name", value, MAX_FONT_NAME_LENGTH)),
    Size: property("size", DEFAULT_CHART_FONT.size, (value) =>
      readNumber("font.size", value, MIN_FONT_SIZE, MAX_FONT_SIZE),
    ),
    Color: property("color", DEFAULT_CHART_FONT.color, readColor),
    Bold: property("bold", false, (value) => readBoolean("font.bold", value)),
    Italic: property("italic", false, (value) => readBoolean("font.italic", value)),
  },
  objects: {},
  methods: {},
};
