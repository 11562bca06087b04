/** What the comma of a German number leaves as a key: digits, perhaps with their unit. */
export const STRAY_DIGITS = /^\d+\s?(?:[€%]|Euro|EUR|TEUR|T ?€|Tsd\.?(?: (?:€|Euro))?|(?:Mio\.?|Millionen)(?: (?:€|Euro))?|Prozent)?$/u;
