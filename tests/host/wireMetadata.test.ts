import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectDefinition } from "../../src/host/wire/definition";
import { openHost } from "../support/host";

/** The client's metadata of one of its classes. */
interface ClientMetadata {
  readonly _className: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

const folder = join(__dirname, "../../src/host/objects");

const definitions: ObjectDefinition<never>[] = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(join(folder, file))))
  .filter(([name]) => name.endsWith("Definition"))
  .map(([, value]) => value as ObjectDefinition<never>);

const clientName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

describe("the host's members, compared with the client's", () => {
  beforeAll(async () => {
    await openHost();
  });

  const prototypeOf = (type: string): ClientMetadata & Record<string, unknown> => {
    const known = (
      Excel as unknown as Record<string, { prototype: ClientMetadata & Record<string, unknown> }>
    )[type];
    if (!known) throw new Error(`The client has no class ${type}.`);
    return known.prototype;
  };
  const has = (type: string, name: string): boolean =>
    name in prototypeOf(type) || clientName(name) in prototypeOf(type);

  test("the definitions are found", () => {
    expect(definitions.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "Workbook",
        "Worksheet",
        "Range",
        "Table",
        "NamedItem",
        "RangeFormat",
        "Chart",
      ]),
    );
  });

  test.each(definitions.map((definition) => [definition.type, definition] as const))(
    "%s",
    (type, definition) => {
      const client = prototypeOf(type);
      // The client names its one generic type "FunctionResult<T>".
      expect(client._className?.replace("<T>", "")).toBe(type);
      if (definition.items) expect(client._isCollection).toBe(true);

      const scalars = client._scalarPropertyOriginalNames ?? [];
      const updateable = client._scalarPropertyUpdateable ?? [];
      expect(Object.keys(definition.scalars).filter((name) => !scalars.includes(name))).toEqual([]);
      const wrongly = Object.entries(definition.scalars).filter(
        ([name, { set }]) => (set !== undefined) !== (updateable[scalars.indexOf(name)] ?? false),
      );
      expect(wrongly.map(([name]) => name)).toEqual([]);

      const navigations = (client._navigationPropertyNames ?? []).map((name) => name.toLowerCase());
      expect(
        Object.keys(definition.objects).filter((name) => !navigations.includes(name.toLowerCase())),
      ).toEqual([]);
      expect(Object.keys(definition.methods).filter((name) => !has(type, name))).toEqual([]);
    },
  );
});
