import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { faultNotice } from "./faultNotice";

/** The page of a window that tells why a button did not do what it was pressed for. */
const { language, title, text } = faultNotice(location.search);
document.documentElement.lang = LANGUAGE_FORMATS[language].region;
document.title = title;
document.querySelector("h1")!.textContent = title;
document.querySelector("p")!.textContent = text;
