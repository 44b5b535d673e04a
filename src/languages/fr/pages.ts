import type english from "../en/pages";

const pages: typeof english = {
  install: "installer.html",
};

export default pages;
