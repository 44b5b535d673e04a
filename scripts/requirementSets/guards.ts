import ts from "typescript";
import { versionNumber, type Requirement } from "./apiSets";

/** Whether a node is reached only in an Excel that meets a requirement. */
export function isGuarded(guarded: ts.Node, requirement: Requirement, checker: ts.TypeChecker): boolean {
  for (let node = guarded; node.parent; node = node.parent) {
    const conditions = knownConditions(node);
    if (conditions.some(({ condition, outcome }) => implies(condition, outcome, requirement, checker)))
      return true;
  }
  return false;
}

interface KnownCondition {
  readonly condition: ts.Expression;
  /** the value of the condition where the node is reached */
  readonly outcome: boolean;
}

/** The conditions that a node's parent, or earlier statements of its block, guarantee. */
function knownConditions(node: ts.Node): KnownCondition[] {
  const { parent } = node;
  if (ts.isIfStatement(parent)) {
    if (node === parent.thenStatement) return [{ condition: parent.expression, outcome: true }];
    if (node === parent.elseStatement) return [{ condition: parent.expression, outcome: false }];
  }
  if (ts.isConditionalExpression(parent)) {
    if (node === parent.whenTrue) return [{ condition: parent.condition, outcome: true }];
    if (node === parent.whenFalse) return [{ condition: parent.condition, outcome: false }];
  }
  if (ts.isBinaryExpression(parent) && node === parent.right) {
    if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return [{ condition: parent.left, outcome: true }];
    }
    if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      return [{ condition: parent.left, outcome: false }];
    }
  }
  if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
    const before = parent.statements.slice(0, parent.statements.indexOf(node as ts.Statement));
    return before
      .filter((each) => ts.isIfStatement(each))
      .filter((each) => !each.elseStatement && alwaysExits(each.thenStatement))
      .map((each) => ({ condition: each.expression, outcome: false }));
  }
  return [];
}

/** Whether a statement always leaves its block: the statements after it are not reached. */
function alwaysExits(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(alwaysExits);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

/** Whether a condition with this outcome implies that Excel meets the requirement. */
function implies(
  condition: ts.Expression,
  outcome: boolean,
  requirement: Requirement,
  checker: ts.TypeChecker,
): boolean {
  const recurse = (inner: ts.Expression, innerOutcome = outcome) =>
    implies(inner, innerOutcome, requirement, checker);
  if (ts.isParenthesizedExpression(condition)) return recurse(condition.expression);
  if (ts.isPrefixUnaryExpression(condition)) {
    return condition.operator === ts.SyntaxKind.ExclamationToken && recurse(condition.operand, !outcome);
  }
  if (ts.isBinaryExpression(condition)) {
    const decisiveOperator = outcome ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return (
      condition.operatorToken.kind === decisiveOperator &&
      (recurse(condition.left) || recurse(condition.right))
    );
  }
  if (ts.isCallExpression(condition)) {
    if (isSetCheck(condition)) return outcome && covers(condition, requirement);
    const body = resultOf(checker.getResolvedSignature(condition)?.declaration);
    return body !== undefined && recurse(body);
  }
  if (ts.isIdentifier(condition)) {
    const declaration = checker.getSymbolAtLocation(condition)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
    return (
      (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0 && recurse(declaration.initializer)
    );
  }
  return false;
}

function isSetCheck({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "isSetSupported";
}

function covers({ arguments: [set, version] }: ts.CallExpression, requirement: Requirement): boolean {
  if (!set || !ts.isStringLiteral(set) || set.text !== requirement.set) return false;
  return (
    version !== undefined && ts.isStringLiteral(version) && versionNumber(version.text) >= requirement.version
  );
}

/** The expression that a function returns, if it does nothing else. */
function resultOf(declaration: ts.Node | undefined): ts.Expression | undefined {
  if (!declaration) return undefined;
  if (ts.isArrowFunction(declaration) && !ts.isBlock(declaration.body)) return declaration.body;
  if (!ts.isArrowFunction(declaration) && !ts.isFunctionDeclaration(declaration)) return undefined;
  const [statement, ...others] = (declaration.body as ts.Block | undefined)?.statements ?? [];
  return statement && ts.isReturnStatement(statement) && others.length === 0
    ? statement.expression
    : undefined;
}
