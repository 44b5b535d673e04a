import type { ObjectDefinition } from "../wire/definition";
import type { SheetState } from "../../spreadsheet/state";

/** The comments of a sheet. This host makes none, so there is nothing but their count to ask for. */
export const CommentCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "CommentCollection",
  scalars: {},
  objects: {},
  methods: { GetCount: { call: () => 0 } },
};
