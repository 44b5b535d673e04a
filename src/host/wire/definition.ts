import type { WorkbookState } from "../../spreadsheet/state";
import type { HostServices } from "./services";

/** What object-model code may use: the workbook, and the host's services around it. */
export interface HostContext {
  readonly workbook: WorkbookState;
  readonly services: HostServices;
}

/** An object of the object model: its definition and what it stands for. */
export interface Target<T = unknown> {
  readonly definition: ObjectDefinition<T>;
  readonly self: T;
}

/** A scalar property; without `set` it is read-only. */
export interface ScalarProperty<T> {
  /** true when the answer depends on calculated values: the dispatcher then calculates before it asks */
  readonly calculated?: boolean;
  /** gives the value, or a promise of it where it has to be computed */
  get(self: T, context: HostContext): unknown;
  set?(self: T, value: unknown, context: HostContext): void | Promise<void>;
}

export interface MethodDefinition<T> {
  /** true when the method reads calculated values */
  readonly calculated?: boolean;
  /** gives a target (an object), null (a null object), or a plain value */
  call(self: T, args: readonly unknown[], context: HostContext): unknown;
}

/**
 * One type of Excel's object model, named as Microsoft's client names it (PascalCase, as on the wire).
 * What is not listed is not there: the dispatcher answers it with an error that names the member.
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
  /** names under which the client sets some scalars, and what they are: { Gridlines: "ShowGridlines" } */
  readonly aliases?: Readonly<Record<string, string>>;
  /** what `Id` answers on instantiate, for objects that have an identity */
  readonly identity?: (self: T) => string;
}

/** Makes a target. */
export function target<T>(definition: ObjectDefinition<T>, self: T): Target {
  return { definition: definition as ObjectDefinition<unknown>, self };
}
