import type { ObjectDefinition } from "../wire/definition";
import type { SheetState } from "../../spreadsheet/state";

/** The comments of a sheet. The host supports none, so only their count can be read. */
export const CommentCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "CommentCollection",
  scalars: {},
  objects: {},
  methods: { GetCount: { call: () => 0 } },
};
