import ts from "typescript";
import { versionNumber, type Need } from "./apiSets";

/** Whether a place of the code is reached only in an Excel that has what is needed. */
export function isGuarded(place: ts.Node, need: Need, checker: ts.TypeChecker): boolean {
  for (let node = place; node.parent; node = node.parent) {
    const holds = conditionsThatHold(node);
    if (holds.some(({ condition, when }) => grants(condition, when, need, checker))) return true;
  }
  return false;
}

interface Held {
  readonly condition: ts.Expression;
  /** what the condition has come out as where the place is reached */
  readonly when: boolean;
}

/** What its parent, or what stands before it in its block, has made sure of. */
function conditionsThatHold(node: ts.Node): Held[] {
  const { parent } = node;
  if (ts.isIfStatement(parent)) {
    if (node === parent.thenStatement) return [{ condition: parent.expression, when: true }];
    if (node === parent.elseStatement) return [{ condition: parent.expression, when: false }];
  }
  if (ts.isConditionalExpression(parent)) {
    if (node === parent.whenTrue) return [{ condition: parent.condition, when: true }];
    if (node === parent.whenFalse) return [{ condition: parent.condition, when: false }];
  }
  if (ts.isBinaryExpression(parent) && node === parent.right) {
    if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return [{ condition: parent.left, when: true }];
    }
    if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      return [{ condition: parent.left, when: false }];
    }
  }
  if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
    const before = parent.statements.slice(0, parent.statements.indexOf(node as ts.Statement));
    return before
      .filter((each) => ts.isIfStatement(each))
      .filter((each) => !each.elseStatement && leaves(each.thenStatement))
      .map((each) => ({ condition: each.expression, when: false }));
  }
  return [];
}

/** Whether nothing that follows a statement is reached from it. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

/** Whether a condition that came out so says that Excel has what is needed. */
function grants(condition: ts.Expression, when: boolean, need: Need, checker: ts.TypeChecker): boolean {
  const again = (inner: ts.Expression, came = when) => grants(inner, came, need, checker);
  if (ts.isParenthesizedExpression(condition)) return again(condition.expression);
  if (ts.isPrefixUnaryExpression(condition)) {
    return condition.operator === ts.SyntaxKind.ExclamationToken && again(condition.operand, !when);
  }
  if (ts.isBinaryExpression(condition)) {
    const certain = when ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return condition.operatorToken.kind === certain && (again(condition.left) || again(condition.right));
  }
  if (ts.isCallExpression(condition)) {
    if (asksForSet(condition)) return when && covers(condition, need);
    const body = resultOf(checker.getResolvedSignature(condition)?.declaration);
    return body !== undefined && again(body);
  }
  if (ts.isIdentifier(condition)) {
    const declaration = checker.getSymbolAtLocation(condition)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
    return (
      (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0 && again(declaration.initializer)
    );
  }
  return false;
}

function asksForSet({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "isSetSupported";
}

function covers({ arguments: [set, version] }: ts.CallExpression, need: Need): boolean {
  if (!set || !ts.isStringLiteral(set) || set.text !== need.set) return false;
  return version !== undefined && ts.isStringLiteral(version) && versionNumber(version.text) >= need.version;
}

/** The one expression that a function gives back, when it does nothing else. */
function resultOf(declaration: ts.Node | undefined): ts.Expression | undefined {
  if (!declaration) return undefined;
  if (ts.isArrowFunction(declaration) && !ts.isBlock(declaration.body)) return declaration.body;
  if (!ts.isArrowFunction(declaration) && !ts.isFunctionDeclaration(declaration)) return undefined;
  const [only, ...others] = (declaration.body as ts.Block | undefined)?.statements ?? [];
  return only && ts.isReturnStatement(only) && others.length === 0 ? only.expression : undefined;
}
