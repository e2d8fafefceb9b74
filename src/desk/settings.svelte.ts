import { catalogue, type Messages } from "../messages/catalogue.ts";
import { type Settings, settingsFrom } from "./settings.ts";

const NAME = "isnad-settings";

const state = $state<{ now: Settings }>({ now: atStart() });

/** The settings in force; whatever reads them in a component follows them. */
export function settings(): Settings {
  return state.now;
}

/** The words of the desk in the language that is set. */
export function messages(): Messages {
  return catalogue[state.now.language];
}

/** Words that only one view has, in the language that is set. */
export function say<W>(words: { readonly ar: W; readonly en: W }): W {
  return words[state.now.language];
}

/** Changes some settings, and keeps them for the next visit. */
export function change(some: Partial<Settings>): void {
  state.now = { ...state.now, ...some };
  apply(state.now);
  try {
    localStorage.setItem(NAME, JSON.stringify(state.now));
  } catch {
    // A browser that keeps nothing: the settings hold until the page is closed.
  }
}

function atStart(): Settings {
  const settings = settingsFrom({ ...kept(), ...asked() });
  apply(settings);
  return settings;
}

function kept(): object {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? "{}") as object;
  } catch {
    return {};
  }
}

/** A link may ask for a language: `?lang=en`. */
function asked(): object {
  const language = new URLSearchParams(location.search).get("lang");
  return language === null ? {} : { language };
}

function apply({ language, theme }: Settings): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = catalogue[language].direction;
  root.dataset.theme = theme;
}
