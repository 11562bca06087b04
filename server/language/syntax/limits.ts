/** What a file may hold (FORMAT §4 `file-limit`), counted before anything is parsed that could take long. */

export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_DEPTH = 100;
export const MAX_ITEMS = 20_000;
export const MAX_ALIASES = 99;
