import type { ObjectDefinition } from "../wire/definition";
import type { SheetState } from "../../spreadsheet/state";

/** The pictures and drawings of a sheet. The host supports none, so only their count can be read. */
export const ShapeCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "ShapeCollection",
  scalars: {},
  objects: {},
  methods: { GetCount: { call: () => 0 } },
};
