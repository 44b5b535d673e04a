import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { errorNotice } from "./errorNotice";

/** The page of the dialog about a ribbon command that failed. */
const { language, title, text } = errorNotice(location.search);
document.documentElement.lang = LANGUAGE_FORMATS[language].region;
document.title = title;
document.querySelector("h1")!.textContent = title;
document.querySelector("p")!.textContent = text;
