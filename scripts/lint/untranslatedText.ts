import type { Rule } from "eslint";

/** Properties whose text is shown or read aloud. */
const TEXT_PROPERTIES = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "content",
  "hint",
  "label",
  "placeholder",
  "summary",
  "text",
  "title",
  "validationMessage",
]);

const LETTER = /\p{L}/u;

/** ESLint's own types do not include JSX. */
interface SyntaxNode {
  readonly type: string;
}
interface JsxText extends SyntaxNode {
  readonly value: string;
}
interface JsxContainer extends SyntaxNode {
  readonly expression: SyntaxNode;
}
interface JsxAttribute extends SyntaxNode {
  readonly name: { readonly name: unknown };
  readonly value: JsxText | JsxContainer | null;
}

/** Forbids literal text in JSX, as content or in a property that people read: texts come from the languages. */
export const untranslatedText: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { untranslated: "“{{text}}” is not translated: take the text from the languages." },
  },
  create(context) {
    const check = (node: SyntaxNode, text: string) => {
      if (!LETTER.test(text)) return;
      context.report({ node: node as Rule.Node, messageId: "untranslated", data: { text: text.trim() } });
    };
    const checkExpression = (node: SyntaxNode) => {
      for (const text of literalTexts(node)) check(node, text);
    };
    return {
      JSXText: (node: JsxText) => check(node, node.value),
      ":matches(JSXElement, JSXFragment) > JSXExpressionContainer": (node: JsxContainer) =>
        checkExpression(node.expression),
      JSXAttribute({ name, value }: JsxAttribute) {
        if (value === null || !TEXT_PROPERTIES.has(String(name.name))) return;
        if ("expression" in value) checkExpression(value.expression);
        else check(value, value.value);
      },
    } as Rule.RuleListener;
  },
};

/** The string literals that an expression may evaluate to; literals in its conditions do not count. */
function literalTexts(syntax: SyntaxNode): string[] {
  const node = syntax as Rule.Node;
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => value.cooked ?? value.raw);
    case "ConditionalExpression":
      return [...literalTexts(node.consequent), ...literalTexts(node.alternate)];
    case "BinaryExpression":
      return node.operator === "+" ? [...literalTexts(node.left), ...literalTexts(node.right)] : [];
    case "LogicalExpression":
      return [...(node.operator === "&&" ? [] : literalTexts(node.left)), ...literalTexts(node.right)];
    default:
      return [];
  }
}
