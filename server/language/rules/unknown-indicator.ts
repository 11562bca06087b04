import { meantIndicator } from '../catalogue/meant';
import { say } from '../text/message';
import { catalogueRule, guess, type Unknown } from './support/catalogueRule';

/** An indicator no catalogue in force has. */
export const rule = catalogueRule(['indikatoren'], 'error', (id, known): Unknown => {
  const { meant, elsewhere } = meantIndicator(id, known);
  if (meant !== undefined || elsewhere.length === 0) return guess(id, [meant ?? []].flat());
  return { meant: [], message: say('No catalogue has "{0}". Known are {1}; they may mean something else.', id, elsewhere.join(', ')) };
});
