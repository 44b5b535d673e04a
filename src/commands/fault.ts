import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { errorNotice } from "./errorNotice";

/** The error page of a ribbon command, shown in a dialog. */
const { language, title, text } = errorNotice(location.search);
document.documentElement.lang = LANGUAGE_FORMATS[language].region;
document.title = title;
document.querySelector("h1")!.textContent = title;
document.querySelector("p")!.textContent = text;
