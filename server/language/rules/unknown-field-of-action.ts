import { catalogueRule } from './support/catalogueRule';

/** A field of action no catalogue in force has. */
export const rule = catalogueRule(['handlungsfelder']);
