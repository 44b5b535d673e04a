import ts from "typescript";
import { isOfOffice } from "./apiSets";

/** A member that a `load` names in a string, which the compiler does not check. */
export interface NamedMember {
  readonly path: string;
  readonly member: ts.Symbol;
}

/** The names in the string arguments of a `load`; null if they cannot be determined statically. */
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
    if (declaration && ts.isParameter(declaration)) return textsPassed(declaration, checker);
  }
  return null;
}

/** The names that the calls of a function pass to one of its parameters; null for a function that other files may call. */
function textsPassed(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): string[] | null {
  const { parent: owner } = parameter;
  if (!ts.isFunctionDeclaration(owner) || owner.modifiers?.length) return null;
  const passed: (string[] | null)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && checker.getResolvedSignature(node)?.declaration === owner) {
      const argument = node.arguments[owner.parameters.indexOf(parameter)];
      passed.push(argument ? loadTexts(argument, checker) : null);
    }
    ts.forEachChild(node, visit);
  };
  visit(owner.getSourceFile());
  return passed.includes(null) ? null : passed.flatMap((texts) => texts ?? []);
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

/** A member of a type, or of the items if the type is a collection. */
function memberOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const ownMember = type.getProperty(name);
  if (ownMember?.declarations?.some(isOfOffice)) return ownMember;
  const items = type.getProperty("items");
  return items && itemOf(checker.getTypeOfSymbol(items), checker).getProperty(name);
}

function itemOf(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return checker.isArrayType(type) ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type) : type;
}
