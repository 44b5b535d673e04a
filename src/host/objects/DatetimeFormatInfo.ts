import type { ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";

export const DatetimeFormatInfoDefinition: ObjectDefinition<WorkbookState> = {
  type: "DatetimeFormatInfo",
  scalars: { ShortDatePattern: { get: (_self, { services }) => services.culture.shortDate } },
  objects: {},
  methods: {},
};
