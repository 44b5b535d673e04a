import type english from "../../en/issues/references";

/** Names and codes: unknown ones and duplicates. */
const messages: typeof english = {
  unknownPartner: (details) => [
    `Aucun partenaire ne s’appelle ${details.quoted("value")}.${details.didYouMean()}`,
    "La ligne ne compte pour personne.",
    "Corrigez le nom, ou ajoutez le partenaire à la liste des partenaires.",
  ],
  unknownIndicator: (details) => [
    `Aucun indicateur ne s’appelle ${details.quoted("value")}.${details.didYouMean()}`,
    "Ce qui y renvoie ne compte pas.",
    "Corrigez-le, ou ajoutez l’indicateur à la liste des indicateurs.",
  ],
  unknownRole: (details) => [
    `Il n’y a pas de rôle ${details.quoted("value")}.${details.didYouMean()}`,
    "La ligne ne compte pour aucun rôle, et le rôle peut sembler vacant.",
    "Corrigez le rôle, ou ajoutez-le à la liste des rôles.",
  ],
  duplicate: (details) => [
    !details.has("first")
      ? `${details.quoted("value")} est déjà le nom d’une autre phase.`
      : details.has("other")
        ? `${details.quoted("value")} ne diffère de ${details.quoted("other")} (${details.lineOrPlace("first")}) que par les majuscules.`
        : `${details.quoted("value")} existe déjà (${details.lineOrPlace("first")}).`,
    "Les formules ne trouvent que le premier; ce qui est dit de celui-ci est perdu.",
    "Gardez un seul des deux, ou donnez un autre nom à celui-ci.",
  ],
  twoSpellings: (details) => [
    `${details.quoted("value")} et ${details.quoted("other")} (${details.lineOrPlace("first")}) sont peut-être deux graphies d’un même nom.`,
    "Ils comptent pour deux, chacun avec une partie des lignes.",
    "S’ils ne font qu’un, fusionnez-les\u00a0: la correction est au-dessus de la liste.",
  ],
};

export default messages;
