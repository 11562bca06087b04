/** The languages the product speaks. German comes first: planners often run an editor without the German language pack. */
import german from './generated/german.json';
import { type Bundle, localise, type Message } from './message';

/** Languages our own texts come in; what catalogues and documents say stays German. */
export type Language = 'de' | 'en';

const BUNDLES: Readonly<Record<Language, Bundle | undefined>> = { de: german, en: undefined };

/** The message in a language. */
export function tellIn(language: Language, message: Message): string {
  return localise(message, BUNDLES[language]);
}

/** The language somebody is spoken to in, and how a message sounds in it. */
export interface Speech {
  language: Language;
  tell(message: Message): string;
}

const SPEECHES: Readonly<Record<Language, Speech>> = { de: { language: 'de', tell: (message) => tellIn('de', message) }, en: { language: 'en', tell: (message) => tellIn('en', message) } };

/** The same object for a language each time: what was made with it need not be made again. */
export function speechIn(language: Language): Speech {
  return SPEECHES[language];
}

/** What a setting asks for; anything but `en` is German. */
export function languageOf(value: unknown): Language {
  return value === 'en' ? 'en' : 'de';
}
