import { catalogueRule } from './support/catalogueRule';

/** An indicator no catalogue in force has. */
export const rule = catalogueRule(['indikatoren']);
