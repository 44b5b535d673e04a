import { target, type ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";
import { DatetimeFormatInfoDefinition } from "./DatetimeFormatInfo";
import { NumberFormatInfoDefinition } from "./NumberFormatInfo";

export const CultureInfoDefinition: ObjectDefinition<WorkbookState> = {
  type: "CultureInfo",
  scalars: { Name: { get: (_self, { services }) => services.culture.name } },
  objects: {
    NumberFormat: (self) => target(NumberFormatInfoDefinition, self),
    DatetimeFormat: (self) => target(DatetimeFormatInfoDefinition, self),
  },
  methods: {},
};
