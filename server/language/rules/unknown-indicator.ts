import { meantIndicator } from '../catalogue/meant';
import { say } from '../text/message';
import { catalogueRule, type Unknown } from './support/catalogueRule';

/** An indicator no catalogue in force has. */
export const rule = catalogueRule(['indikatoren'], 'error', (id, known): Unknown => {
  const { meant, elsewhere } = meantIndicator(id, known);
  if (meant !== undefined) return { meant, message: say('No catalogue has "{0}". Did you mean "{1}"?', id, meant) };
  if (elsewhere.length === 0) return { meant, message: say('No catalogue has "{0}".', id) };
  return { meant, message: say('No catalogue has "{0}". Known are {1}; they may mean something else.', id, elsewhere.join(', ')) };
});
