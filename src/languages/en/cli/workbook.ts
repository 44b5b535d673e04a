/** What `npm run workbook` says of its arguments. */
const texts = {
  usage: (languages: string) =>
    [
      `Usage: npm run --silent workbook -- FILE.json --out FILE.xlsx [--lang ${languages}] [--as-of YYYY-MM-DD]`,
      "",
      "  FILE.json   the initiative file (docs/initiative-file.md)",
      "  --out       the workbook to write",
      "  --lang      the workbook’s language; the file’s own unless given",
      "  --as-of     the report date to pin; the file’s own unless given",
    ].join("\n"),
  missingFile: "Name the initiative file.",
  tooManyFiles: "Name one initiative file only.",
  missingOut: "Say with --out where the workbook goes.",
  outNotXlsx: (path: string) => `The workbook’s name must end in .xlsx; “${path}” does not.`,
};

export default texts;
