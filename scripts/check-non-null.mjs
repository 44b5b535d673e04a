/**
 * Counts the non-null assertions (`value!`) of src and exits with status 1 when there are more than allowed: new code
 * narrows a value with a guard, a default or a better type. Part of "npm run lint".
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** This may only be lowered. */
const MAX_ASSERTIONS = 65;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const files = readdirSync(path.join(root, "src"), { recursive: true }).filter((name) => /\.tsx?$/.test(name));

function assertionsIn(node) {
  let count = ts.isNonNullExpression(node) ? 1 : 0;
  ts.forEachChild(node, (child) => {
    count += assertionsIn(child);
  });
  return count;
}

const counts = files.map((name) => {
  const text = readFileSync(path.join(root, "src", name), "utf8");
  // Most files contain no such character sequence and need not be parsed.
  const source = /[\w)\]]!/.test(text) ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest) : null;
  return { name, count: source ? assertionsIn(source) : 0 };
});
const total = counts.reduce((sum, { count }) => sum + count, 0);
if (total > MAX_ASSERTIONS) {
  console.error(`src has ${total} non-null assertions; at most ${MAX_ASSERTIONS} are agreed. Most are in:`);
  const worstFiles = [...counts].sort((a, b) => b.count - a.count).slice(0, 10);
  for (const { name, count } of worstFiles) console.error(`  ${count} src/${name}`);
  process.exitCode = 1;
}
