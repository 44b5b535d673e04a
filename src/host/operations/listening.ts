import type { HostContext, MethodDefinition } from "../wire/definition";
import type { HostEvent } from "../wire/services";

/** The pair of methods by which the client says that it begins and ends to listen to an event. */
export function subscriptionMethods<T>(
  wireNames: Readonly<Record<string, HostEvent["type"]>>,
  targetOf: (self: T, context: HostContext) => string,
): Record<string, MethodDefinition<T>> {
  const methods: Record<string, MethodDefinition<T>> = {};
  for (const [name, event] of Object.entries(wireNames)) {
    for (const on of [true, false]) {
      methods[`_${on ? "Register" : "Unregister"}${name}`] = {
        call: (self, _args, context) => context.services.listen(event, targetOf(self, context), on),
      };
    }
  }
  return methods;
}
