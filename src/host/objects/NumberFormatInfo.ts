import type { ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";

export const NumberFormatInfoDefinition: ObjectDefinition<WorkbookState> = {
  type: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: (_self, { services }) => services.culture.decimalSeparator },
    NumberGroupSeparator: { get: (_self, { services }) => services.culture.thousandsSeparator },
  },
  objects: {},
  methods: {},
};
