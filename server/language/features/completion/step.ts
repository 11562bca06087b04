/** A step from a value to one inside it: a key of a map, or any item of a list. */
export type Step = string | { item: true };
