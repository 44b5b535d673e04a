import ts from "typescript";
import { isOfOffice } from "./apiSets";

/** A member that a `load` names in a text, which the compiler does not look into. */
export interface NamedMember {
  readonly path: string;
  readonly member: ts.Symbol;
}

/** The names in the texts of a `load`; null where they cannot be read from the code. */
export function loadTexts(argument: ts.Expression, checker: ts.TypeChecker): string[] | null {
  if (ts.isStringLiteralLike(argument)) return argument.text.split(",").map((path) => path.trim());
  if (ts.isAsExpression(argument)) return loadTexts(argument.expression, checker);
  if (ts.isArrayLiteralExpression(argument)) {
    const parts = argument.elements.map((element) => loadTexts(element, checker));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (ts.isObjectLiteralExpression(argument)) {
    const texts = argument.properties
      .filter((property) => ts.isPropertyAssignment(property))
      .filter(({ name }) => ["select", "expand"].includes(name.getText()))
      .map(({ initializer }) => loadTexts(initializer, checker));
    return texts.includes(null) ? null : texts.flatMap((part) => part ?? []);
  }
  if (ts.isIdentifier(argument)) {
    const declaration = checker.getSymbolAtLocation(argument)?.valueDeclaration;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      return loadTexts(declaration.initializer, checker);
    }
  }
  return null;
}

/** The members along each path ("items/format/fill"), from the object whose `load` is called. */
export function membersNamed(
  paths: readonly string[],
  owner: ts.Type,
  checker: ts.TypeChecker,
): NamedMember[] {
  return paths.flatMap((path) => {
    let type = owner;
    return path.split("/").flatMap((name) => {
      const member = memberOf(type, name, checker);
      if (!member) return [];
      type = itemOf(checker.getTypeOfSymbol(member), checker);
      return [{ path, member }];
    });
  });
}

/** A member, or what the items of a collection have by that name. */
function memberOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const own = type.getProperty(name);
  if (own?.declarations?.some(isOfOffice)) return own;
  const items = type.getProperty("items");
  return items && itemOf(checker.getTypeOfSymbol(items), checker).getProperty(name);
}

function itemOf(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return checker.isArrayType(type) ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type) : type;
}
