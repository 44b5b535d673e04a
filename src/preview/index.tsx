import { createRoot } from "react-dom/client";
import { installClientInBrowser } from "../host";
import { languageOf } from "../languages";
import { Preview } from "./Preview";
import "./preview.css";

/** The language requested by the page's address (?lang=fr), else that of the browser. */
const requestedLocale = new URLSearchParams(location.search).get("lang") ?? navigator.language;

createRoot(document.getElementById("preview")!).render(
  <Preview client={installClientInBrowser(window)} initialLanguage={languageOf(requestedLocale)} />,
);
