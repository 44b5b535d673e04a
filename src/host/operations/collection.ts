import type { HostContext, MethodDefinition, Target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readInteger } from "./arguments";

/** The members that every collection has, over its items in order. */
export function collectionMethods<T>(
  items: (self: T, context: HostContext) => readonly Target[],
): Record<"GetCount" | "GetItemAt", MethodDefinition<T>> {
  return {
    GetCount: { call: (self, _args, context) => items(self, context).length },
    GetItemAt: {
      call: (self, [index], context) => {
        const found = items(self, context)[readInteger("index", index, 0, Number.MAX_SAFE_INTEGER)];
        if (!found) throw new HostError("ItemNotFound", `There is no item ${String(index)}.`);
        return found;
      },
    },
  };
}

/** Creates `getItem` and `getItemOrNullObject` from one search function. */
export function finders<T>(find: (self: T, key: unknown, context: HostContext) => Target | null): {
  readonly item: (self: T, key: unknown, context: HostContext) => Target;
  readonly orNull: MethodDefinition<T>;
} {
  return {
    item: (self, key, context) => {
      const found = find(self, key, context);
      if (!found)
        throw new HostError("ItemNotFound", `The requested resource doesn't exist: ${String(key)}.`);
      return found;
    },
    orNull: { call: (self, [key], context) => find(self, key, context) },
  };
}
