/** The shipped pages: what each allows a browser to load, and the content of the static ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { ROOT } from "./manifestFile";

const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com";
/** In Excel on the web, the library checks by a frame of its own site whether it trusts the page around it. */
const OFFICE_FRAME = OFFICE_SCRIPT;
/** the hash of the empty string: Fluent UI adds an empty style element */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const read = (page: string) => readFileSync(join(ROOT, page), "utf8");

/** The directives of a page's content policy. */
function policyOf(page: string): Record<string, string[]> {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read(page))!;
  return Object.fromEntries(
    policy!.split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

test("the pane loads from its own site and Microsoft's library, and connects to its own site alone", () => {
  expect(policyOf("src/taskpane/taskpane.html")).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", OFFICE_SCRIPT],
    "style-src": ["'self'", EMPTY_STYLE],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "frame-src": [OFFICE_FRAME],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
});

test("the function file loads scripts and its icon alone", () => {
  expect(policyOf("src/commands/commands.html")).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", OFFICE_SCRIPT],
    "img-src": ["'self'"],
    "connect-src": ["'self'"],
    "frame-src": [OFFICE_FRAME],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
});

test("the error window loads from its own site alone", () => {
  expect(policyOf("src/commands/fault.html")).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
});

test("the preview's policy is the pane's, without Microsoft's site and with the grid's own styles", () => {
  const { "style-src": styles, ...rest } = policyOf("src/preview/preview.html");
  const {
    "style-src": paneStyles,
    "script-src": scripts,
    "frame-src": frames,
    ...paneRest
  } = policyOf("src/taskpane/taskpane.html");
  expect(rest).toEqual({ ...paneRest, "script-src": scripts!.filter((source) => source !== OFFICE_SCRIPT) });
  expect(frames).toEqual([OFFICE_FRAME]);
  expect(styles!.slice(0, paneStyles!.length)).toEqual(paneStyles);
  for (const source of styles!.slice(paneStyles!.length)) expect(source).toMatch(/^'sha256-[\w+/]{43}='$/);
});

describe.each(["support", "privacy"])("the page of %s", (name) => {
  const page = read(`assets/${name}.html`);
  const section = (language: string) =>
    new RegExp(`<section id="\\w+" lang="${language}">([^]*?)</section>`).exec(page)![1]!;
  const paragraphs = (language: string) =>
    [...section(language).matchAll(/<(p|li|h1|h2|dt|dd)>([^]*?)<\/\1>/g)].map(([, , text]) =>
      text!
        .replace(/<[^>]+>/g, "")
        .replace(/[ \n]+/g, " ")
        .trim(),
    );

  test("has the same content in both languages, with correct typography", () => {
    expect(paragraphs("fr-CA")).toHaveLength(paragraphs("en").length);
    expect(paragraphs("en").length).toBeGreaterThan(8);
    expect(paragraphs("en").flatMap(englishFaults)).toEqual([]);
    expect(paragraphs("fr-CA").flatMap(frenchFaults)).toEqual([]);
  });

  test("runs no script and loads nothing from elsewhere", () => {
    expect(policyOf(`assets/${name}.html`)).toEqual({
      "default-src": ["'none'"],
      "style-src": ["'self'"],
      "img-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    expect(page).not.toMatch(/<script|(href|src)="(\w+:)?\/\//);
  });
});
