import { catalogueRule } from './support/catalogueRule';

/** A measure says it was made from a template no catalogue in force has. */
export const rule = catalogueRule(['massnahmenvorlagen'], 'warning');
