import { target, type HostContext, type ObjectDefinition } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readText } from "../operations/arguments";
import { requireFormula } from "../operations/requireFormula";
import { RangeDefinition } from "./Range";
import { contextSheet, rangeOf, valueOfName } from "../operations/nameValue";
import { NamedItemArrayValuesDefinition } from "./NamedItemArrayValues";
import type { NameTarget } from "../operations/targets";
import { WorksheetDefinition } from "./Worksheet";

function setFormula(self: NameTarget, value: unknown, context: HostContext): void {
  if (typeof value !== "string" || !value.startsWith("=")) {
    throw new HostError("InvalidArgument", "A name's formula begins with an equals sign.");
  }
  requireFormula(value, context.workbook, { sheetId: contextSheet(self, context).id, row: 0, column: 0 });
  self.name.formula = value;
  context.services.structureChanged();
}

export const NamedItemDefinition: ObjectDefinition<NameTarget> = {
  type: "NamedItem",
  identity: (self) => self.name.name,
  scalars: {
    _Id: { get: (self) => self.name.name },
    Name: { get: (self) => self.name.name },
    Type: { calculated: true, get: async (self, context) => (await valueOfName(self, context)).type },
    Value: { calculated: true, get: async (self, context) => (await valueOfName(self, context)).value },
    Formula: { get: (self) => self.name.formula, set: setFormula },
    Comment: {
      get: (self) => self.name.comment,
      set: (self, value) => {
        self.name.comment = readText("NamedItem.comment", value, 255);
      },
    },
    Visible: {
      get: (self) => self.name.visible,
      set: (self, value) => {
        self.name.visible = readBoolean("NamedItem.visible", value);
      },
    },
    Scope: { get: (self) => (self.sheet ? "Worksheet" : "Workbook") },
  },
  objects: {
    ArrayValues: (self) => target(NamedItemArrayValuesDefinition, self),
    Worksheet: (self) => {
      if (!self.sheet) throw new HostError("ItemNotFound", `The name ${self.name.name} belongs to no sheet.`);
      return target(WorksheetDefinition, self.sheet);
    },
  },
  methods: {
    GetRange: {
      call: (self, _args, context) => {
        const range = rangeOf(self, context);
        if (!range)
          throw new HostError("InvalidReference", `The name ${self.name.name} stands for no range.`);
        return target(RangeDefinition, range);
      },
    },
    GetRangeOrNullObject: {
      call: (self, _args, context) => {
        const range = rangeOf(self, context);
        return range && target(RangeDefinition, range);
      },
    },
    Delete: {
      call: (self, _args, { workbook, services }) => {
        const names = (self.sheet ?? workbook).names;
        names.splice(names.indexOf(self.name), 1);
        services.structureChanged();
      },
    },
  },
};
