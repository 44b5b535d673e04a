import type { Rule } from "eslint";

type Member = Omit<Extract<Rule.Node, { type: "MemberExpression" }>, "parent">;

/** What a member belongs to, by the words that end the expression before it; any if absent. */
type Owner = RegExp | undefined;

const SHEET = /(?:sheet|worksheets\s*\.getItem(?:OrNullObject)?\([^;]*\)|getActiveWorksheet\(\))$/i;
const WORKBOOK = /workbook$/i;

/**
 * Members that have no undo in Excel, on the web or on a computer, as Microsoft lists them: a call clears what a person can
 * undo. docs/decisions.md has the source. Members that could be only Excel's by their types are left out (styles, queries).
 */
const SET: Readonly<Record<string, Owner>> = {
  visibility: undefined,
  standardWidth: undefined,
  position: SHEET,
  name: SHEET,
  comment: /(?:name|names\.getItem\([^;]*\))$/i,
  categoryLabelLevel: undefined,
  seriesNameLevel: undefined,
};
const PROPERTIES = /(?:workbook|context)\.properties$/i;
const CALLED: Readonly<Record<string, Owner>> = {
  protect: undefined,
  unprotect: undefined,
  pauseProtection: undefined,
  resumeProtection: undefined,
  setPassword: undefined,
  updateOptions: /protection$/i,
  insertWorksheetsFromBase64: undefined,
  addFromBase64: undefined,
  refreshAll: undefined,
  copy: SHEET,
  delete: SHEET,
  save: WORKBOOK,
  close: WORKBOOK,
};

/** Forbids the members that clear Excel's undo; the configuration allows them to rare operations. */
export const undoClearing: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      clears: "“{{member}}” clears what a person can undo in Excel: docs/decisions.md, “Undo”.",
    },
  },
  create(context) {
    const check = (node: Rule.Node, member: Member, members: typeof SET, isSet: boolean) => {
      if (member.computed || member.property.type !== "Identifier") return;
      const { name } = member.property;
      const owner = context.sourceCode.getText(member.object);
      const isListed = Object.hasOwn(members, name) && (members[name]?.test(owner) ?? true);
      if (isListed || (isSet && PROPERTIES.test(owner)))
        context.report({ node, messageId: "clears", data: { member: name } });
    };
    return {
      AssignmentExpression(node) {
        if (node.left.type === "MemberExpression") check(node, node.left, SET, true);
      },
      CallExpression(node) {
        if (node.callee.type === "MemberExpression") check(node, node.callee, CALLED, false);
      },
    };
  },
};
