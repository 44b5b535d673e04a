import { REGION } from "../locales";
import { errorNotice } from "./errorNotice";

/** The page of a window that tells why a button did not do what it was pressed for. */
const { language, title, text } = errorNotice(location.search);
document.documentElement.lang = REGION[language];
document.title = title;
document.querySelector("h1")!.textContent = title;
document.querySelector("p")!.textContent = text;
