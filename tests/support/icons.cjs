/**
 * Fluent's icons, each loaded when it is asked for: the package's own entry loads all of its thousands, anew for every
 * test file.
 */
const shared = {
  ...require("@fluentui/react-icons/utils"),
  ...require("@fluentui/react-icons/providers"),
};

/** "ChevronRight20Regular" stands in the file "chevron-right". */
function fileOf(icon) {
  return icon
    .replace(/\d*(Regular|Filled|Light|Color)$/, "")
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-")
    .toLowerCase();
}

module.exports = new Proxy(shared, {
  get: (loaded, name) => {
    if (typeof name !== "string" || !/\w(Regular|Filled|Light|Color)$/.test(name)) return loaded[name];
    return (loaded[name] ??= require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name]);
  },
});
