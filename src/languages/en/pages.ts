/** Addresses of web pages that are written in the language. */
const pages = {
  /** how the add-in is installed in Excel, from the preview's page */
  install: "install.html",
};

export default pages;
