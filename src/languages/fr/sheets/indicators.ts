import type english from "../../en/sheets/indicators";

export default {
  incoming: "{date} : {reported} sur {expected} jusqu’ici",
  path: "{way} % du chemin en {elapsed} % du temps.",
  growth: "Croissance annuelle : {growth} %.",
  requiredGrowth: "Croissance annuelle : {growth} %, pour {needed} % requis.",
} satisfies typeof english;
