import path from "node:path";
import ts from "typescript";
import { isOfOffice, needsOf, versionNumber, versionText } from "./apiSets";
import { isGuarded } from "./guards";
import { loadTexts, membersNamed } from "./loadPaths";

/** The requirement set that the manifest asks for; every Excel that shows the add-in has it. */
export const FLOOR = { set: "ExcelApi", version: "1.13" } as const;

/** A place of the code that some Excel which shows the add-in cannot carry out. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  /** the set and version that it needs, or why that cannot be told */
  readonly needs: string;
}

/**
 * Finds every member of Office.js above the floor that is not behind `isSetSupported`: called, read, set, taken apart,
 * given as a property, or named in a `load`. Values of enumerations given as texts are left to the member that takes them.
 */
export function findingsIn(files: readonly string[]): Finding[] {
  const program = programOf(files);
  const wanted = new Set(files.map((file) => path.resolve(file)));
  const sources = program.getSourceFiles().filter(({ fileName }) => wanted.has(path.resolve(fileName)));
  return sources.flatMap((source) => findingsOf(source, program.getTypeChecker()));
}

function findingsOf(source: ts.SourceFile, checker: ts.TypeChecker): Finding[] {
  const findings = new Map<string, Finding>();
  const tell = (place: ts.Node, member: string, needs: string) => {
    const line = source.getLineAndCharacterOfPosition(place.getStart()).line + 1;
    findings.set(`${line} ${member}`, { file: source.fileName, line, member, needs });
  };
  const hold = (place: ts.Node, name: string, declarations: readonly ts.Declaration[] = []) => {
    for (const need of needsOf(declarations)) {
      const granted = need.set === FLOOR.set && need.version <= versionNumber(FLOOR.version);
      if (granted || isGuarded(place, need, checker)) continue;
      const version = Number.isFinite(need.version) ? versionText(need.version) : "(not released)";
      tell(place, name, `${need.set} ${version}`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    for (const { name, declarations } of membersAt(node, checker)) hold(node, name, declarations);
    if (ts.isCallExpression(node)) visitLoad(node);
    ts.forEachChild(node, visit);
  };
  const visitLoad = ({ expression, arguments: [argument] }: ts.CallExpression): void => {
    if (!argument || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    if (!checker.getSymbolAtLocation(expression.name)?.declarations?.some(isOfOffice)) return;
    const texts = loadTexts(argument, checker);
    if (!texts) return tell(argument, "load", "what it is given cannot be read here: write the names out");
    const owner = checker.getTypeAtLocation(expression.expression);
    for (const { path: named, member } of membersNamed(texts, owner, checker)) {
      hold(argument, `load("${named}")`, member.declarations);
    }
  };
  visit(source);
  return [...findings.values()];
}

interface Used {
  readonly name: string;
  readonly declarations: readonly ts.Declaration[] | undefined;
}

/** The members that a piece of code uses by itself, its parts left out. */
function membersAt(node: ts.Node, checker: ts.TypeChecker): Used[] {
  const used = (symbol: ts.Symbol | undefined): Used[] =>
    symbol ? [{ name: symbol.name, declarations: symbol.declarations }] : [];
  if (ts.isCallExpression(node)) {
    const declaration = checker.getResolvedSignature(node)?.declaration as ts.Declaration | undefined;
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : "call";
    return declaration ? [{ name: callee, declarations: [declaration] }] : [];
  }
  if (ts.isPropertyAccessExpression(node)) {
    // Of a method's forms, the one that is called counts.
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
    return called ? [] : used(checker.getSymbolAtLocation(node.name));
  }
  if (ts.isElementAccessExpression(node)) return used(checker.getSymbolAtLocation(node.argumentExpression));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return used(checker.getTypeAtLocation(node.parent).getProperty(name));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const expected = checker.getContextualType(node.parent);
    const forms = expected?.isUnion() ? expected.types : [expected];
    return forms.flatMap((form) => used(form?.getProperty(node.name.getText())));
  }
  return [];
}

/** The files with Microsoft's typings. The page's and other packages' are left out: nothing of them is Excel's. */
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
    const how = typeof target === "object" ? target : { languageVersion: target };
    return getSourceFile(name, { ...how, jsDocParsingMode: ts.JSDocParsingMode.ParseNone });
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      text.startsWith(".") ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
  return ts.createProgram([...files], options, host);
}
