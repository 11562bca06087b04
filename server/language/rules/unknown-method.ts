import { catalogueRule } from './support/catalogueRule';

/** A format or method of participation no catalogue in force has. */
export const rule = catalogueRule(['methoden', 'beteiligungsformate']);
