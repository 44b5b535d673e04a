import type { ListIds } from "../listIds";
import type { EntityDefinition, FieldDefinition } from "./entity";

type ValueOf<Field extends FieldDefinition> = Field extends { readonly kind: "number" | "wholeNumber" }
  ? number
  : Field extends { readonly kind: "boolean" }
    ? boolean
    : Field extends { readonly list: infer List extends keyof ListIds }
      ? ListIds[List]
      : Field extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : string;

type Fields = Readonly<Record<string, FieldDefinition>>;

type RequiredOf<Definitions extends Fields> = {
  [Id in keyof Definitions]: Definitions[Id] extends { readonly required: true } ? Id : never;
}[keyof Definitions];

type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/** The values of fields by their ids, as an initiative file holds them: dates as ISO texts, choices as ids. */
export type ValuesOf<Definitions extends Fields> = Flat<
  { readonly [Id in RequiredOf<Definitions>]: ValueOf<Definitions[Id]> } & {
    readonly [Id in Exclude<keyof Definitions, RequiredOf<Definitions>>]?: ValueOf<Definitions[Id]>;
  }
>;

/** A row of an entity, as an initiative file holds it. */
export type EntryOf<Entity extends EntityDefinition> = ValuesOf<Entity["fields"]>;
