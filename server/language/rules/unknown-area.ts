import { catalogueRule } from './support/catalogueRule';

/** A designated area no catalogue in force has. */
export const rule = catalogueRule(['gebiete']);
