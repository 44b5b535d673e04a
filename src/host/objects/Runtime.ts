import type { ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";
import { readBoolean } from "../operations/arguments";

export const RuntimeDefinition: ObjectDefinition<WorkbookState> = {
  type: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_self, { services }) => services.eventsEnabled,
      set: (_self, value, { services }) => {
        services.eventsEnabled = readBoolean("Runtime.enableEvents", value);
      },
    },
  },
  objects: {},
  methods: {},
};
