import { createRoot } from "react-dom/client";
import { installClientInBrowser } from "../host";
import { languageOf } from "../languages";
import { Preview } from "./Preview";
import "./preview.css";

/** The page's address may ask for a language: ?lang=fr. */
const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;

createRoot(document.getElementById("preview")!).render(
  <Preview client={installClientInBrowser(window)} firstLanguage={languageOf(asked)} />,
);
