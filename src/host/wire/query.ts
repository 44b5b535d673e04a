import type { QueryInfo } from "./protocol";
import type { HostContext, ObjectDefinition, Target } from "./definition";
import { HostError } from "./HostError";

/** The selection of a `load`: properties of an object, and selections of its child objects. */
export interface Selection {
  all: boolean;
  readonly names: Set<string>;
  readonly nested: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { all: false, names: new Set(), nested: new Map() };
}

/** The name on the wire, which begins with a capital: "showGridlines" and "ShowGridlines" are one property. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Type.member` as a developer writes it. */
export function memberName(type: string, member: string): string {
  return `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}

function addPath(root: Selection, path: string, isWholeObject: boolean): void {
  const steps = path.split(/[/.]/).filter((step) => step !== "");
  const last = steps.pop();
  if (last === undefined) return;
  let selection = root;
  for (const step of steps) selection = nestedSelection(selection, wireName(step));
  if (isWholeObject) nestedSelection(selection, wireName(last)).all = true;
  else if (last === "*") selection.all = true;
  else if (last !== "$none") selection.names.add(wireName(last));
}

function nestedSelection(selection: Selection, name: string): Selection {
  let nested = selection.nested.get(name);
  if (!nested) {
    nested = emptySelection();
    selection.nested.set(name, nested);
  }
  return nested;
}

/** Parses the paths of a `load`: without any, every scalar property is selected. */
export function parseQuery(query: QueryInfo): Selection {
  const root = emptySelection();
  if (query.Select === undefined) root.all = true;
  for (const path of query.Select ?? []) addPath(root, path, false);
  for (const path of query.Expand ?? []) addPath(root, path, true);
  return root;
}

/**
 * Whether the result of a selection depends on calculated values. Determined from the definition alone, so that nothing
 * is read before the calculation is complete.
 */
export function needsCalculation(target: Target, selection: Selection, context: HostContext): boolean {
  const { definition, self } = target;
  if (definition.items) {
    const first = definition.items(self, context)[0];
    return first !== undefined && needsCalculation(first, selection, context);
  }
  for (const [name, property] of Object.entries(definition.scalars)) {
    if (property.calculated && (selection.all || selection.names.has(name))) return true;
  }
  for (const [name, nested] of selection.nested) {
    const getObject = definition.objects[name];
    if (getObject && needsCalculation(getObject(self, context), nested, context)) return true;
  }
  return false;
}

/** The result of a `load`. */
export async function answerQuery(
  target: Target,
  query: QueryInfo,
  context: HostContext,
): Promise<Record<string, unknown>> {
  return answer(target, parseQuery(query), query, context);
}

function answer(
  target: Target,
  selection: Selection,
  paging: QueryInfo,
  context: HostContext,
): Promise<Record<string, unknown>> {
  return target.definition.items
    ? answerCollection(target, selection, paging, context)
    : answerObject(target, selection, context);
}

async function answerCollection(
  { definition, self }: Target,
  selection: Selection,
  paging: QueryInfo,
  context: HostContext,
): Promise<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  const itemSelection: Selection = { all: selection.all, names: new Set(), nested: selection.nested };
  for (const name of selection.names) {
    const property = definition.scalars[name];
    if (property) value[name] = await property.get(self, context);
    else itemSelection.names.add(name);
  }
  if (selection.all) await readScalars(definition, self, Object.keys(definition.scalars), value, context);
  const selectsOnlyCollectionProperties =
    selection.names.size > 0 && !selection.all && itemSelection.names.size + itemSelection.nested.size === 0;
  if (selectsOnlyCollectionProperties) return value;
  const start = paging.Skip ?? 0;
  const items = definition.items!(self, context).slice(
    start,
    paging.Top === undefined ? undefined : start + paging.Top,
  );
  const answers: Record<string, unknown>[] = [];
  for (const item of items)
    answers.push({ ...identityOf(item), ...(await answer(item, itemSelection, {}, context)) });
  value._Items = answers;
  return value;
}

async function answerObject(
  { definition, self }: Target,
  selection: Selection,
  context: HostContext,
): Promise<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  if (selection.all) await readScalars(definition, self, Object.keys(definition.scalars), value, context);
  await readScalars(definition, self, selection.names, value, context);
  for (const [name, nested] of selection.nested) {
    const getObject = definition.objects[name];
    if (!getObject) throw memberNotFound(definition.type, name);
    value[name] = await answer(getObject(self, context), nested, {}, context);
  }
  return value;
}

async function readScalars(
  definition: ObjectDefinition<unknown>,
  self: unknown,
  names: Iterable<string>,
  values: Record<string, unknown>,
  context: HostContext,
): Promise<void> {
  for (const name of names) {
    if (name in values) continue;
    const property = definition.scalars[name];
    if (property) values[name] = await property.get(self, context);
    else if (definition.objects[name]) {
      const child = definition.objects[name](self, context);
      values[name] = await answer(child, { ...emptySelection(), all: true }, {}, context);
    } else throw memberNotFound(definition.type, name);
  }
}

/** The id of an object on the wire, by which the client can retrieve it in the next request. */
export function identityOf({ definition, self }: Target): Record<string, string> {
  if (!definition.identity) return {};
  return { ["_Id" in definition.scalars ? "_Id" : "Id"]: definition.identity(self) };
}

/** The error for a member that the host does not implement. */
export function memberNotFound(type: string, member: string): HostError {
  return new HostError("ApiNotFound", `The embedded host does not implement ${memberName(type, member)}.`);
}
