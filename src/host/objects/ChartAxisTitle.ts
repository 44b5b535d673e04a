import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readBoolean, readText } from "../operations/arguments";
import type { ChartAxisTarget } from "./ChartAxis";
import { ChartFontDefinition } from "./ChartFont";
import { partOf, setPart } from "../operations/chartParts";
import { MAX_TITLE_LENGTH } from "./ChartTitle";

const ChartAxisTitleFormatDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartAxisTitleFormat",
  scalars: {},
  objects: {
    Font: ({ sheet, axis }) => target(ChartFontDefinition, partOf(sheet, (axis.titleFont ??= {}))),
  },
  methods: {},
};

/** The title of an axis. */
export const ChartAxisTitleDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartAxisTitle",
  scalars: {
    Text: {
      get: ({ axis }) => axis.title ?? "",
      set: ({ sheet, axis }, value) =>
        setPart(partOf(sheet, axis), "title", readText("axis.title.text", value, MAX_TITLE_LENGTH)),
    },
    Visible: {
      get: ({ axis }) => axis.title !== undefined,
      set: ({ sheet, axis }, value, { services }) => {
        const standard = /^fr\b/i.test(services.culture.name) ? "Titre de l'axe" : "Axis Title";
        const visible = readBoolean("axis.title.visible", value);
        setPart(partOf(sheet, axis), "title", visible ? (axis.title ?? standard) : undefined);
      },
    },
  },
  objects: { Format: (self) => target(ChartAxisTitleFormatDefinition, self) },
  methods: {},
};
