import { catalogueRule } from './support/catalogueRule';

/** A funding programme no catalogue in force has. */
export const rule = catalogueRule(['programme']);
