/** Texts around the guides of docs/guides: their names, and what their pages say besides. */
const guides = {
  names: {
    coordinator: "Coordinator",
    "data-lead": "Data lead",
    funder: "Funder",
    administrator: "Administrator",
    install: "Installing",
  },
  navigation: "Guides",
  languages: "Languages",
  contents: "On this page",
  skip: "Skip to the text",
  support: "Help in short",
  privacy: "Privacy",
};

export default guides;
