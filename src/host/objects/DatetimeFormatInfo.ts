import type { ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";

/** How dates are written in the language of Excel. */
export const DatetimeFormatInfoDefinition: ObjectDefinition<WorkbookState> = {
  type: "DatetimeFormatInfo",
  scalars: { ShortDatePattern: { get: (_self, { services }) => services.culture.shortDate } },
  objects: {},
  methods: {},
};
