import type { HostContext, MethodDefinition } from "../wire/definition";
import type { HostEvent } from "../wire/services";

/** The pairs of methods by which the client subscribes to events and unsubscribes. */
export function subscriptionMethods<T>(
  eventsByWireName: Readonly<Record<string, HostEvent["type"]>>,
  targetOf: (self: T, context: HostContext) => string,
): Record<string, MethodDefinition<T>> {
  const methods: Record<string, MethodDefinition<T>> = {};
  for (const [name, event] of Object.entries(eventsByWireName)) {
    for (const isSubscribing of [true, false]) {
      methods[`_${isSubscribing ? "Register" : "Unregister"}${name}`] = {
        call: (self, _args, context) =>
          context.services.subscribe(event, targetOf(self, context), isSubscribing),
      };
    }
  }
  return methods;
}
