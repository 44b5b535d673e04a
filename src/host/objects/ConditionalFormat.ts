import type { ConditionalFormatState } from "../../spreadsheet/state";
import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readInteger } from "../operations/arguments";
import { CellValueConditionalFormatDefinition } from "./CellValueConditionalFormat";
import { CustomConditionalFormatDefinition } from "./CustomConditionalFormat";
import { DataBarConditionalFormatDefinition } from "./DataBarConditionalFormat";
import { requireUnprotected } from "../operations/protection";
import { RangeDefinition } from "./Range";
import type { ConditionalFormatTarget } from "../operations/targets";
import { TextConditionalFormatDefinition } from "./TextConditionalFormat";

/** A part of a format that only formats of one type have. */
function part(
  type: ConditionalFormatState["type"],
  definition: ObjectDefinition<ConditionalFormatTarget>,
): (self: ConditionalFormatTarget) => Target {
  return (self) => {
    if (self.format.type !== type) {
      throw new HostError(
        "ItemNotFound",
        `The conditional format is of type ${self.format.type}, not ${type}.`,
      );
    }
    return target(definition, self);
  };
}

/** Moves a format to another priority in its sheet and renumbers the others. */
function setPriority({ sheet, format }: ConditionalFormatTarget, priority: number): void {
  const otherFormats = sheet.conditionalFormats
    .filter((other) => other !== format)
    .sort((a, b) => a.priority - b.priority);
  otherFormats.splice(priority, 0, format);
  otherFormats.forEach((other, index) => (other.priority = index));
}

function range({ sheet, format }: ConditionalFormatTarget): Target | null {
  const [area, ...more] = format.areas;
  return area && more.length === 0 ? target(RangeDefinition, { sheet, area }) : null;
}

/** A style that applies to cells while a rule is true. */
export const ConditionalFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalFormat",
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ format }) => format.priority,
      set: (self, value) => {
        requireUnprotected(self.sheet, "allowFormatCells");
        const last = self.sheet.conditionalFormats.length - 1;
        setPriority(self, readInteger("priority", value, 0, last));
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        requireUnprotected(sheet, "allowFormatCells");
        format.stopIfTrue = readBoolean("stopIfTrue", value);
      },
    },
  },
  objects: {
    Custom: part("Custom", CustomConditionalFormatDefinition),
    CellValue: part("CellValue", CellValueConditionalFormatDefinition),
    TextComparison: part("ContainsText", TextConditionalFormatDefinition),
    DataBar: part("DataBar", DataBarConditionalFormatDefinition),
  },
  methods: {
    Delete: {
      call: (self) => {
        requireUnprotected(self.sheet, "allowFormatCells");
        setPriority(self, self.sheet.conditionalFormats.length);
        self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter((one) => one !== self.format);
      },
    },
    GetRange: {
      call: (self) => {
        const found = range(self);
        if (!found) throw new HostError("InvalidOperation", "The conditional format covers several ranges.");
        return found;
      },
    },
    GetRangeOrNullObject: { call: range },
  },
  identity: ({ format }) => format.id,
};
