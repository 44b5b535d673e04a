import type english from "../../en/sheets/indicators";

export default {
  incoming: "{date} : {reported} sur {expected} jusqu’ici",
  why: "{way} % du chemin en {elapsed} % du temps; la croissance vaut {ratio} fois celle que demande la cible.",
} satisfies typeof english;
