import type { Rect, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, Target } from "./definition";
import type { Action, ArgumentInfo, BatchError, ObjectPath, RequestBody, ResponseBody } from "./protocol";
import { ActionType, leavesWorkbook, ObjectPathType } from "./protocol";
import type { FaultCode } from "./faults";
import { HostError } from "./HostError";
import { answerQuery, identityOf, memberName, memberNotFound, needsCalculation, parseQuery } from "./query";
import type { TrackedRanges } from "./trackedRanges";
import { RangeDefinition } from "../objects/Range";
import type { RangeTarget } from "../operations/targets";
import { target } from "./definition";

/** The parts of the host that a batch uses. */
export interface BatchContext {
  readonly context: HostContext;
  readonly root: Target;
  readonly trackedRanges: TrackedRanges;
  /** recalculates what is out of date; does nothing while calculation is suspended */
  calculate(): Promise<void>;
  /** notes that a property of an object was set or a method called, so that a grid can redraw it */
  noteAppearance(self: unknown): void;
}

/** Executes one request: its actions in order, up to the first that fails. */
export class Batch {
  private readonly resolved = new Map<number, Target | null>();
  /** the ranges whose cells were deleted since they were fetched */
  private readonly deleted = new Set<number>();
  private readonly trackedPaths = new Map<number, string>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traceIds: number[] = [];
  private location = "";

  constructor(
    private readonly body: RequestBody,
    private readonly host: BatchContext,
  ) {}

  /**
   * Executes the request. The effects of actions before a failing one remain. With `stop`, the action of that index
   * is not performed and fails.
   */
  async run(stop: { readonly actions: number; readonly code: FaultCode } | null): Promise<ResponseBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      if (stop?.actions === index) {
        return { Results: this.results, TraceIds: this.traceIds, Error: this.errorAt(index, stop) };
      }
      try {
        const value = this.perform(action);
        this.results.push({ ActionId: action.Id, Value: isPromise(value) ? await value : value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results: this.results, TraceIds: this.traceIds, Error: this.errorAt(index, error) };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  /** Moves the ranges that were fetched earlier in this request along with their cells. */
  move(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    for (const [id, found] of this.resolved) {
      if (!found || (found.definition as unknown) !== RangeDefinition) continue;
      const range = found.self as RangeTarget;
      if (range.sheet !== sheet) continue;
      const area = moved(range.area);
      if (area) this.resolved.set(id, target(RangeDefinition, { sheet, area }));
      else this.deleted.add(id);
    }
  }

  /** Updates the sheet of a table's objects that were fetched earlier in this request. */
  moveTable(table: TableState, sheet: SheetState): void {
    for (const [id, found] of this.resolved) {
      if (!found) continue;
      const { definition, self } = found;
      if (typeof self !== "object" || self === null || !("table" in self) || self.table !== table) continue;
      this.resolved.set(id, { definition, self: { ...self, sheet } });
    }
  }

  private errorAt(index: number, error: { readonly code: FaultCode; readonly message?: string }): BatchError {
    return {
      Code: error.code,
      Message: error.message ?? `The request was stopped: ${error.code}.`,
      ActionIndex: index,
      Location: this.location,
      HttpStatusCode: 400,
    };
  }

  /** Returns the value of an action, or a promise of it: most have it at once, and a request has thousands of actions. */
  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    return next(this.resolve(action.ObjectPathId), (found) => this.performOn(found, action));
  }

  private performOn(found: Target | null, action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return found && this.identity(found, action.ObjectPathId);
      case ActionType.query:
        return found && this.query(found, action);
      case ActionType.method:
        return found && this.callAction(found, action);
      case ActionType.setProperty:
        return found && this.setProperty(found, action);
      default:
        throw new HostError(
          "NotImplemented",
          `The embedded host does not implement action ${action.ActionType}.`,
        );
    }
  }

  private identity(found: Target, pathId: number): Record<string, string> {
    const referenceId = this.trackedPaths.get(pathId);
    return { ...identityOf(found), ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }) };
  }

  private async query(found: Target, action: Action): Promise<unknown> {
    this.location = memberName(found.definition.type, "load");
    const query = action.QueryInfo ?? {};
    if (needsCalculation(found, parseQuery(query), this.host.context)) await this.host.calculate();
    const answer = await answerQuery(found, query, this.host.context);
    return { ...this.identity(found, action.ObjectPathId), ...answer };
  }

  private callAction(found: Target, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.track(found, action.ObjectPathId);
      return null;
    }
    return next(this.call(found, action.Name, action.ArgumentInfo), (result) => {
      this.host.noteAppearance(found.self);
      return isTarget(result) ? null : result;
    });
  }

  private track(found: Target, pathId: number): void {
    if ((found.definition as unknown) !== RangeDefinition)
      throw memberNotFound(found.definition.type, "_KeepReference");
    const { sheet, area } = found.self as RangeTarget;
    this.trackedPaths.set(pathId, this.host.trackedRanges.track(sheet, area));
  }

  /** Returns null, or a promise of it. */
  private setProperty({ definition, self }: Target, action: Action): unknown {
    const name = definition.aliases?.[action.Name] ?? action.Name;
    this.location = memberName(definition.type, name);
    const property = definition.scalars[name];
    if (!property) throw memberNotFound(definition.type, name);
    const { set } = property;
    if (!set) throw new HostError("InvalidArgument", `${this.location} is read-only.`);
    this.requireEditing();
    this.requireNotRefused(definition.type, name);
    return next(this.argumentsOf(action.ArgumentInfo), ([value]) =>
      next(set.call(property, self, value, this.host.context), () => {
        this.host.noteAppearance(self);
        return null;
      }),
    );
  }

  /** Returns what a method returns, or a promise of it. */
  private call({ definition, self }: Target, name: string, info: ArgumentInfo | undefined): unknown {
    const method = definition.methods[name];
    return next(this.argumentsOf(info), (args) => {
      this.location = memberName(definition.type, name);
      if (!method) throw memberNotFound(definition.type, name);
      if (!leavesWorkbook(name)) this.requireEditing();
      this.requireNotRefused(definition.type, name);
      return next(method.calculated ? this.host.calculate() : undefined, () =>
        method.call(self, args, this.host.context),
      );
    });
  }

  /** Refuses a member that this Excel cannot set or call, such as those of a page layout without a printer. */
  private requireNotRefused(type: string, member: string): void {
    const { refusedMembers } = this.host.context.services.variations;
    const code = refusedMembers[`${type}.${member}`] ?? refusedMembers[`${type}.*`];
    if (code) throw new HostError(code, `This Excel refuses ${this.location}.`);
  }

  private requireEditing(): void {
    if (this.host.context.services.readOnly) {
      throw new HostError("AccessDenied", "The workbook is open for viewing only.");
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] | Promise<readonly unknown[]> {
    const args = info?.Arguments ?? [];
    return info?.ReferencedObjectPathIds === undefined && !args.some(isPlainObject)
      ? args
      : this.argumentsWithTargets(args, info?.ReferencedObjectPathIds);
  }

  private async argumentsWithTargets(args: readonly unknown[], ids: unknown): Promise<readonly unknown[]> {
    const found = ids === undefined ? args : ((await this.withTargets(args, ids)) as unknown[]);
    return Promise.all(found.map((arg) => (isPlainObject(arg) ? this.withNestedTargets(arg) : arg)));
  }

  /** Replaces the object paths in an options object by the objects, such as a list's source range. */
  private async withNestedTargets(options: Readonly<Record<string, unknown>>): Promise<unknown> {
    const path = options._ObjectPathId;
    if (typeof path === "number") return this.resolve(path);
    const replaced: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(options)) {
      replaced[key] = isPlainObject(value) ? await this.withNestedTargets(value) : value;
    }
    return replaced;
  }

  /** Replaces the object paths in arguments by the objects. */
  private async withTargets(args: unknown, ids: unknown): Promise<unknown> {
    if (typeof ids === "number" && ids > 0) return this.resolve(ids);
    if (!Array.isArray(args) || !Array.isArray(ids)) return args;
    const replaced: unknown[] = [];
    for (const [index, arg] of args.entries()) replaced.push(await this.withTargets(arg, ids[index]));
    return replaced;
  }

  private resolve(pathId: number): Target | null | Promise<Target | null> {
    if (this.deleted.has(pathId)) {
      throw new HostError("InvalidReference", "The cells of this range are not there any more.");
    }
    const cached = this.resolved.get(pathId);
    if (cached !== undefined) return cached;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidRequest", `The request does not say what object ${pathId} is.`);
    return next(this.resolvePath(path), (found) => {
      this.resolved.set(pathId, found);
      return found;
    });
  }

  private resolvePath(path: ObjectPath): Target | null | Promise<Target | null> {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.host.root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.referenceId:
        this.location = "Workbook._GetObjectByReferenceId";
        return this.host.trackedRanges.find(path.Name);
      case ObjectPathType.method:
      case ObjectPathType.property:
      case ObjectPathType.indexer: {
        // Members of a null object are null objects, so that a chain of calls on it does nothing.
        return next(this.resolve(path.ParentObjectPathId ?? 0), (parent) =>
          parent ? this.resolveStep(parent, path) : null,
        );
      }
      default:
        throw new HostError(
          "NotImplemented",
          `The embedded host does not make new objects of type ${path.Name}.`,
        );
    }
  }

  private resolveStep(parent: Target, path: ObjectPath): Target | null | Promise<Target | null> {
    const { definition, self } = parent;
    if (path.ObjectPathType === ObjectPathType.property) {
      this.location = memberName(definition.type, path.Name);
      const getObject = definition.objects[path.Name];
      if (!getObject) throw memberNotFound(definition.type, path.Name);
      return getObject(self, this.host.context);
    }
    if (path.ObjectPathType === ObjectPathType.indexer) {
      this.location = memberName(definition.type, "getItem");
      if (!definition.item) throw memberNotFound(definition.type, "getItem");
      return definition.item(self, path.ArgumentInfo?.Arguments?.[0], this.host.context);
    }
    return next(this.call(parent, path.Name, path.ArgumentInfo), (result) => {
      if (!isReadingMethod(path.Name)) this.host.noteAppearance(self);
      if (result !== null && !isTarget(result)) {
        throw new Error(`${definition.type}.${path.Name} gave no object where the client expects one`);
      }
      return result;
    });
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

/** Continues with a value at once, or with that of a promise later. */
function next<T, R>(value: T | Promise<T>, work: (value: T) => R | Promise<R>): R | Promise<R> {
  return value instanceof Promise ? value.then(work) : work(value);
}

function isReadingMethod(name: string): boolean {
  return /^_?Get/.test(name);
}

/** Whether an argument is a plain object of options, neither an array nor an object of the model. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isTarget(value);
}

/** Whether an argument is an object of the object model. */
function isTarget(value: unknown): value is Target<never> & Target {
  return (
    typeof value === "object" &&
    value !== null &&
    "definition" in value &&
    "self" in value &&
    typeof (value as { definition: ObjectDefinition<unknown> }).definition.type === "string"
  );
}
