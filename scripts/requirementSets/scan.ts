import path from "node:path";
import ts from "typescript";
import { isOfOffice, requirementsOf, versionNumber, versionText } from "./apiSets";
import { isGuarded } from "./guards";
import { loadTexts, membersNamed } from "./loadPaths";

/** The requirement set that the manifest requires; every supported version of Excel has it. */
export const MINIMUM_SET = { set: "ExcelApi", version: "1.13" } as const;

/** A use of an API that some supported version of Excel lacks. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  /** the set and version that it needs, or why that cannot be determined */
  readonly needs: string;
}

/**
 * Finds every unguarded use of an Office.js member above the minimum set: called, read, set, destructured, passed as a
 * property, or named in a `load`. Enumeration values passed as strings count as part of the member that takes them.
 */
export function findingsIn(files: readonly string[]): Finding[] {
  const program = programOf(files);
  const paths = new Set(files.map((file) => path.resolve(file)));
  const sources = program.getSourceFiles().filter(({ fileName }) => paths.has(path.resolve(fileName)));
  return sources.flatMap((source) => findingsOf(source, program.getTypeChecker()));
}

function findingsOf(source: ts.SourceFile, checker: ts.TypeChecker): Finding[] {
  const findings = new Map<string, Finding>();
  const report = (node: ts.Node, member: string, needs: string) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    findings.set(`${line} ${member}`, { file: source.fileName, line, member, needs });
  };
  const check = (node: ts.Node, name: string, declarations: readonly ts.Declaration[] = []) => {
    for (const requirement of requirementsOf(declarations)) {
      const isGranted =
        requirement.set === MINIMUM_SET.set && requirement.version <= versionNumber(MINIMUM_SET.version);
      if (isGranted || isGuarded(node, requirement, checker)) continue;
      const version = Number.isFinite(requirement.version)
        ? versionText(requirement.version)
        : "(not released)";
      report(node, name, `${requirement.set} ${version}`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    for (const { name, declarations } of membersAt(node, checker)) check(node, name, declarations);
    if (ts.isCallExpression(node)) visitLoad(node);
    ts.forEachChild(node, visit);
  };
  const visitLoad = ({ expression, arguments: [argument] }: ts.CallExpression): void => {
    if (!argument || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    if (!checker.getSymbolAtLocation(expression.name)?.declarations?.some(isOfOffice)) return;
    const texts = loadTexts(argument, checker);
    if (!texts)
      return report(argument, "load", "a version that cannot be analysed statically: write out the names");
    const owner = checker.getTypeAtLocation(expression.expression);
    for (const { path: loadPath, member } of membersNamed(texts, owner, checker)) {
      check(argument, `load("${loadPath}")`, member.declarations);
    }
  };
  visit(source);
  return [...findings.values()];
}

interface MemberUse {
  readonly name: string;
  readonly declarations: readonly ts.Declaration[] | undefined;
}

/** The members that a node itself uses, without those of its children. */
function membersAt(node: ts.Node, checker: ts.TypeChecker): MemberUse[] {
  const useOf = (symbol: ts.Symbol | undefined): MemberUse[] =>
    symbol ? [{ name: symbol.name, declarations: symbol.declarations }] : [];
  if (ts.isCallExpression(node)) {
    const declaration = checker.getResolvedSignature(node)?.declaration as ts.Declaration | undefined;
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : "call";
    return declaration ? [{ name: callee, declarations: [declaration] }] : [];
  }
  if (ts.isPropertyAccessExpression(node)) {
    // For an overloaded method, only the resolved overload counts.
    const isCallee = ts.isCallExpression(node.parent) && node.parent.expression === node;
    return isCallee ? [] : useOf(checker.getSymbolAtLocation(node.name));
  }
  if (ts.isElementAccessExpression(node)) return useOf(checker.getSymbolAtLocation(node.argumentExpression));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return useOf(checker.getTypeAtLocation(node.parent).getProperty(name));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const expected = checker.getContextualType(node.parent);
    const types = expected?.isUnion() ? expected.types : [expected];
    return types.flatMap((type) => useOf(type?.getProperty(node.name.getText())));
  }
  return [];
}

/** A program of the files with Microsoft's typings. The DOM and other packages' typings are excluded. */
function programOf(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    resolveJsonModule: true,
    types: ["office-js"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) => {
    const sourceOptions = typeof target === "object" ? target : { languageVersion: target };
    return getSourceFile(name, { ...sourceOptions, jsDocParsingMode: ts.JSDocParsingMode.ParseNone });
  };
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) =>
      text.startsWith(".")
        ? ts.resolveModuleName(text, importer, options, host)
        : { resolvedModule: undefined },
    );
  return ts.createProgram([...files], options, host);
}
