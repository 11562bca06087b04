/** The lists tables can be of, and what is special in each. What people call the columns say the schemas (`words`, `columns`). */

/** The field of action of a measure is that of its goal. */
export const GOAL_FIELD = 'ziele.handlungsfeld';

/** What an item is called by. */
export const TITLES: Readonly<Record<string, string>> = { massnahmen: 'titel', ziele: 'titel', anregungen: 'text' };

/** Where words go that no key takes. */
export const REST_KEYS: Readonly<Record<string, string>> = { massnahmen: 'beschreibung', ziele: 'beschreibung', anregungen: 'text' };

/** The lists tables can be of, in the order they are made: later ones refer to those before. */
export const LISTS = ['ziele', 'massnahmen', 'anregungen'] as const;
