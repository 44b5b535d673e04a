import type { ObjectDefinition } from "../wire/definition";
import { valuesOfName } from "../operations/nameValue";
import type { NameTarget } from "../operations/targets";

export const NamedItemArrayValuesDefinition: ObjectDefinition<NameTarget> = {
  type: "NamedItemArrayValues",
  scalars: {
    Types: { calculated: true, get: async (self, context) => (await valuesOfName(self, context)).types },
    Values: { calculated: true, get: async (self, context) => (await valuesOfName(self, context)).values },
  },
  objects: {},
  methods: {},
};
