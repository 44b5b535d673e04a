import type { ObjectDefinition } from "../wire/definition";
import type { SheetState } from "../../spreadsheet/state";

/** The pictures and drawings of a sheet. This host makes none, so there is nothing but their count to ask for. */
export const ShapeCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "ShapeCollection",
  scalars: {},
  objects: {},
  methods: { GetCount: { call: () => 0 } },
};
