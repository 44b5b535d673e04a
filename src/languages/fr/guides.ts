import type english from "../en/guides";

const guides: typeof english = {
  names: {
    coordinator: "Coordination",
    "data-lead": "Données",
    funder: "Bailleur de fonds",
    administrator: "Administration",
    install: "Installation",
  },
  navigation: "Guides",
  languages: "Langues",
  contents: "Sur cette page",
  skip: "Aller au texte",
  support: "Aide en bref",
  privacy: "Confidentialité",
};

export default guides;
