/**
 * Fluent's icons, loaded lazily: the package's own entry loads thousands of icons, again for every
 * test file.
 */
const shared = {
  ...require("@fluentui/react-icons/utils"),
  ...require("@fluentui/react-icons/providers"),
};

/** "ChevronRight20Regular" is in the file "chevron-right". */
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
