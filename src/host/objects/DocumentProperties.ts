import type { WorkbookState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readText } from "../operations/arguments";

const LONGEST_TEXT = 255;
const LONGEST_COMMENT = 32_767;

function textProperty(
  key: keyof WorkbookState["properties"],
  longest = LONGEST_TEXT,
): ScalarProperty<WorkbookState> {
  return {
    get: ({ properties }) => properties[key],
    set: ({ properties }, value) => {
      properties[key] = readText(`properties.${key}`, value, longest);
    },
  };
}

/** What a workbook says of itself. */
export const DocumentPropertiesDefinition: ObjectDefinition<WorkbookState> = {
  type: "DocumentProperties",
  scalars: {
    Author: textProperty("author"),
    Category: textProperty("category"),
    Comments: textProperty("comments", LONGEST_COMMENT),
    Keywords: textProperty("keywords"),
    Subject: textProperty("subject"),
    Title: textProperty("title"),
  },
  objects: {},
  methods: {},
};
