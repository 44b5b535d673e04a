import type { ObjectDefinition } from "../wire/definition";

/** The result of a worksheet function that was computed for the add-in. */
export const FunctionResultDefinition: ObjectDefinition<{ readonly value: number }> = {
  type: "FunctionResult",
  scalars: {
    Value: { get: ({ value }) => value },
    Error: { get: () => null },
  },
  objects: {},
  methods: {},
};
