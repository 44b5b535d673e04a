/** What `help` says, and what is said of the options that all commands have. */
const texts = {
  summary: "Says which commands there are, or how one is used.",
  operand: "COMMAND",
  usage: "Usage:",
  anyCommand: "COMMAND …",
  commands: "Commands:",
  options: "Options:",
  commonOptions: "Options of all commands:",
  json: "print one line of JSON, whatever happens, and nothing else",
  lang: "the language of messages; the file’s own unless given",
  help: "say how the command is used",
  more: "docs/command-line.md says more.",
};

export default texts;
