import type { WorkbookState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readText } from "../operations/arguments";

const MAX_TEXT_LENGTH = 255;
const MAX_COMMENT_LENGTH = 32_767;

function textProperty(
  key: keyof WorkbookState["properties"],
  maxLength = MAX_TEXT_LENGTH,
): ScalarProperty<WorkbookState> {
  return {
    get: ({ properties }) => properties[key],
    set: ({ properties }, value) => {
      properties[key] = readText(`properties.${key}`, value, maxLength);
    },
  };
}

/** The document properties of a workbook. */
export const DocumentPropertiesDefinition: ObjectDefinition<WorkbookState> = {
  type: "DocumentProperties",
  scalars: {
    Author: textProperty("author"),
    Category: textProperty("category"),
    Comments: textProperty("comments", MAX_COMMENT_LENGTH),
    Keywords: textProperty("keywords"),
    Subject: textProperty("subject"),
    Title: textProperty("title"),
  },
  objects: {},
  methods: {},
};
