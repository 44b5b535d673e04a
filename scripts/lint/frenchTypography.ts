import type { Rule } from "eslint";
import { frenchPieceFaults } from "./typography";

/** Matches a sentence or a label, not an id or a key: it has a space, or a character that no id has. */
const PROSE = /\p{L}[^\p{L}]* |[àâçéèêëîïôùûü«»’]/iu;

/**
 * Checks French prose against Québec typography: a non-breaking space before a colon and inside « », none before ; ? !,
 * no straight apostrophes. Checks every string and template of a file, except in the value of the property
 * `exceptProperty`, which holds words as people type them in their own files.
 */
export const frenchTypography: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: { exceptProperty: { type: "string" } },
        additionalProperties: false,
      },
    ],
    messages: { fault: "{{fault}}" },
  },
  create(context) {
    const { exceptProperty } = (context.options[0] ?? {}) as { readonly exceptProperty?: string };
    const check = (node: Rule.Node, text: string) => {
      if (!PROSE.test(text) || (exceptProperty !== undefined && isWithinProperty(node, exceptProperty)))
        return;
      for (const fault of frenchPieceFaults(text))
        context.report({ node, messageId: "fault", data: { fault } });
    };
    return {
      Literal(node) {
        if (typeof node.value === "string" && !isName(node)) check(node, node.value);
      },
      TemplateElement(node) {
        check(node, node.value.cooked ?? node.value.raw);
      },
    };
  },
};

/** Whether a string is a property name, an import path or a type, and so not prose. */
function isName(node: Rule.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === "Property") return parent.key === node && !parent.computed;
  return /^(Import|Export|TSLiteralType)/.test(parent.type);
}

function isWithinProperty(node: Rule.Node, name: string): boolean {
  for (let inner = node; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (parent.type !== "Property" || parent.value !== inner || parent.key.type !== "Identifier") continue;
    if (parent.key.name === name) return true;
  }
  return false;
}
