/** What other programs put where a line ends within a paragraph: vertical tab, form feed, next line, line and paragraph separator. */
export const SOFT_BREAKS = /[\v\f\u0085\u2028\u2029]/g;
