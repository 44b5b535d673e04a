import type { Rect, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, Target } from "./definition";
import type { Action, ArgumentInfo, BatchError, ObjectPath, RequestBody, ResponseBody } from "./protocol";
import { ActionType, ObjectPathType } from "./protocol";
import { HostError } from "./HostError";
import { answerQuery, identityOf, memberName, missing, needsCalculation, parseQuery } from "./query";
import type { TrackedRanges } from "./references";
import { RangeDefinition } from "../objects/Range";
import type { RangeTarget } from "../operations/targets";
import { target } from "./definition";

/** What a batch needs of the host around the object model. */
export interface BatchHost {
  readonly context: HostContext;
  readonly root: Target;
  readonly references: TrackedRanges;
  /** computes what is out of date; nothing to do when calculation is suspended */
  calculate(): Promise<void>;
  /** tells that something of an object was set or called, so that a grid can draw it anew */
  touched(self: unknown): void;
}

/** One request: its actions one after the other, until the first that fails. */
export class Batch {
  private readonly resolved = new Map<number, Target | null>();
  /** the ranges whose cells are gone since they were fetched */
  private readonly lost = new Set<number>();
  private readonly keptPaths = new Map<number, string>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traceIds: number[] = [];
  private location = "";

  constructor(
    private readonly body: RequestBody,
    private readonly host: BatchHost,
  ) {}

  /** Carries the request out. What was done before a failing action stays done. */
  async run(): Promise<ResponseBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.results.push({ ActionId: action.Id, Value: await this.perform(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results: this.results, TraceIds: this.traceIds, Error: this.errorAt(index, error) };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  /** Lets the ranges that were fetched earlier in this request follow their cells. */
  move(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    for (const [id, found] of this.resolved) {
      if (!found || (found.definition as unknown) !== RangeDefinition) continue;
      const range = found.self as RangeTarget;
      if (range.sheet !== sheet) continue;
      const area = moved(range.area);
      if (area) this.resolved.set(id, target(RangeDefinition, { sheet, area }));
      else this.lost.add(id);
    }
  }

  /** Lets what was fetched of a table earlier in this request go with it to another sheet. */
  moveTable(table: TableState, sheet: SheetState): void {
    for (const [id, found] of this.resolved) {
      const self = found?.self;
      if (typeof self !== "object" || self === null || !("table" in self) || self.table !== table) continue;
      this.resolved.set(id, { definition: found!.definition, self: { ...self, sheet } });
    }
  }

  private errorAt(index: number, error: HostError): BatchError {
    return {
      Code: error.code,
      Message: error.message,
      ActionIndex: index,
      Location: this.location,
      HttpStatusCode: 400,
    };
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const found = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return found && this.identity(found, action.ObjectPathId);
      case ActionType.query:
        return found && this.query(found, action);
      case ActionType.method:
        return found && this.callAction(found, action);
      case ActionType.setProperty:
        if (found) await this.setProperty(found, action);
        return null;
      default:
        throw new HostError(
          "NotImplemented",
          `The embedded host does not implement action ${action.ActionType}.`,
        );
    }
  }

  private identity(found: Target, pathId: number): Record<string, string> {
    const kept = this.keptPaths.get(pathId);
    return { ...identityOf(found), ...(kept === undefined ? {} : { _ReferenceId: kept }) };
  }

  private async query(found: Target, action: Action): Promise<unknown> {
    this.location = memberName(found.definition.type, "load");
    const query = action.QueryInfo ?? {};
    if (needsCalculation(found, parseQuery(query), this.host.context)) await this.host.calculate();
    const answer = await answerQuery(found, query, this.host.context);
    return { ...this.identity(found, action.ObjectPathId), ...answer };
  }

  private async callAction(found: Target, action: Action): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      this.keep(found, action.ObjectPathId);
      return null;
    }
    const result = await this.call(found, action.Name, action.ArgumentInfo);
    this.host.touched(found.self);
    return isTarget(result) ? null : result;
  }

  private keep(found: Target, pathId: number): void {
    if ((found.definition as unknown) !== RangeDefinition)
      throw missing(found.definition.type, "_KeepReference");
    const { sheet, area } = found.self as RangeTarget;
    this.keptPaths.set(pathId, this.host.references.keep(sheet, area));
  }

  private async setProperty({ definition, self }: Target, action: Action): Promise<void> {
    const name = definition.aliases?.[action.Name] ?? action.Name;
    this.location = memberName(definition.type, name);
    const property = definition.scalars[name];
    if (!property) throw missing(definition.type, name);
    if (!property.set) throw new HostError("InvalidArgument", `${this.location} is read-only.`);
    this.requireEditing();
    const [value] = await this.argumentsOf(action.ArgumentInfo);
    await property.set(self, value, this.host.context);
    this.host.touched(self);
  }

  private async call(
    { definition, self }: Target,
    name: string,
    info: ArgumentInfo | undefined,
  ): Promise<unknown> {
    const method = definition.methods[name];
    const args = await this.argumentsOf(info);
    this.location = memberName(definition.type, name);
    if (!method) throw missing(definition.type, name);
    if (!leavesWorkbook(name)) this.requireEditing();
    if (method.calculated) await this.host.calculate();
    return method.call(self, args, this.host.context);
  }

  private requireEditing(): void {
    if (this.host.context.services.readOnly) {
      throw new HostError("AccessDenied", "The workbook is open for viewing only.");
    }
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    const found = ids === undefined ? args : ((await this.withTargets(args, ids)) as unknown[]);
    return Promise.all(found.map((arg) => (isPlainObject(arg) ? this.withNestedTargets(arg) : arg)));
  }

  /** An options object with the objects put that it holds by their path, as a list's source range. */
  private async withNestedTargets(options: Readonly<Record<string, unknown>>): Promise<unknown> {
    const path = options._ObjectPathId;
    if (typeof path === "number") return this.resolve(path);
    const replaced: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(options)) {
      replaced[key] = isPlainObject(value) ? await this.withNestedTargets(value) : value;
    }
    return replaced;
  }

  /** The arguments with their objects put where the client left only the object's path. */
  private async withTargets(args: unknown, ids: unknown): Promise<unknown> {
    if (typeof ids === "number" && ids > 0) return this.resolve(ids);
    if (!Array.isArray(args) || !Array.isArray(ids)) return args;
    const replaced: unknown[] = [];
    for (const [index, arg] of args.entries()) replaced.push(await this.withTargets(arg, ids[index]));
    return replaced;
  }

  private async resolve(pathId: number): Promise<Target | null> {
    if (this.lost.has(pathId)) {
      throw new HostError("InvalidReference", "The cells of this range are not there any more.");
    }
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidRequest", `The request does not say what object ${pathId} is.`);
    const found = await this.follow(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private async follow(path: ObjectPath): Promise<Target | null> {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.host.root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.referenceId:
        this.location = "Workbook._GetObjectByReferenceId";
        return this.host.references.find(path.Name);
      case ObjectPathType.method:
      case ObjectPathType.property:
      case ObjectPathType.indexer: {
        // What belongs to a null object is a null object, so that a chain of calls on it does nothing.
        const parent = await this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.step(parent, path);
      }
      default:
        throw new HostError(
          "NotImplemented",
          `The embedded host does not make new objects of type ${path.Name}.`,
        );
    }
  }

  private async step(parent: Target, path: ObjectPath): Promise<Target | null> {
    const { definition, self } = parent;
    if (path.ObjectPathType === ObjectPathType.property) {
      this.location = memberName(definition.type, path.Name);
      const open = definition.objects[path.Name];
      if (!open) throw missing(definition.type, path.Name);
      return open(self, this.host.context);
    }
    if (path.ObjectPathType === ObjectPathType.indexer) {
      this.location = memberName(definition.type, "getItem");
      if (!definition.item) throw missing(definition.type, "getItem");
      return definition.item(self, path.ArgumentInfo?.Arguments?.[0], this.host.context);
    }
    const result = await this.call(parent, path.Name, path.ArgumentInfo);
    if (!isReadingMethod(path.Name)) this.host.touched(self);
    if (result !== null && !isTarget(result)) {
      throw new Error(`${definition.type}.${path.Name} gave no object where the client expects one`);
    }
    return result;
  }
}

function isReadingMethod(name: string): boolean {
  return /^_?Get/.test(name);
}

/** Whether a method leaves what the workbook holds as it is: it reads, shows, listens or calculates. */
function leavesWorkbook(name: string): boolean {
  return /^(_|Get|Activate|Select|Calculate|Suspend)/.test(name);
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
