import type { WorkbookState } from "../../spreadsheet/state";
import type { HostServices } from "./services";

/** The context of object-model code: the workbook and the host's services. */
export interface HostContext {
  readonly workbook: WorkbookState;
  readonly services: HostServices;
}

/** An object of the object model: its definition and its data. */
export interface Target<T = unknown> {
  readonly definition: ObjectDefinition<T>;
  readonly self: T;
}

/** A scalar property; without `set` it is read-only. */
export interface ScalarProperty<T> {
  /** true when the value depends on calculated values: the dispatcher then calculates first */
  readonly calculated?: boolean;
  /** returns the value, or a promise of it */
  get(self: T, context: HostContext): unknown;
  set?(self: T, value: unknown, context: HostContext): void | Promise<void>;
}

export interface MethodDefinition<T> {
  /** true when the method reads calculated values */
  readonly calculated?: boolean;
  /** returns a target (an object), null (a null object), or a plain value */
  call(self: T, args: readonly unknown[], context: HostContext): unknown;
}

/**
 * One type of Excel's object model, named as Microsoft's client names it (PascalCase, as on the wire). Access to
 * a member that is not listed is an error.
 */
export interface ObjectDefinition<T> {
  /** "Worksheet", "RangeFormat", … the client's `_className` */
  readonly type: string;
  readonly scalars: Readonly<Record<string, ScalarProperty<T>>>;
  /** navigation properties: objects that belong to this one */
  readonly objects: Readonly<Record<string, (self: T, context: HostContext) => Target>>;
  readonly methods: Readonly<Record<string, MethodDefinition<T>>>;
  /** collections only: their items, in order */
  readonly items?: (self: T, context: HostContext) => readonly Target[];
  /** collections only: `getItem` and the indexer; throws HostError("ItemNotFound") */
  readonly item?: (self: T, key: unknown, context: HostContext) => Target;
  /** aliases with which the client sets some scalars: { Gridlines: "ShowGridlines" } */
  readonly aliases?: Readonly<Record<string, string>>;
  /** the `Id` in the result of an instantiate action, for objects that have an id */
  readonly identity?: (self: T) => string;
}

/** Creates a target. */
export function target<T>(definition: ObjectDefinition<T>, self: T): Target {
  return { definition: definition as ObjectDefinition<unknown>, self };
}
