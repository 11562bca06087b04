/**
 * Most bytes of bundles everybody loads at the start: what is needed seldom belongs into a bundle of its own.
 * @type {Readonly<Record<string, number>>}
 */
export const BOUNDS = { 'server.main.js': 650_000 };

/** What is told of a bundle that has grown past its bound; undefined while it has not. @param {string} name @param {number} bytes */
export function tooLarge(name, bytes) {
  const most = BOUNDS[name];
  if (most === undefined || bytes <= most) return undefined;
  const figure = (/** @type {number} */ count) => count.toLocaleString('de-DE');
  return `dist/${name} ist mit ${figure(bytes)} Byte größer als die ${figure(most)}, die es haben darf. Was selten gebraucht wird, gehört in ein Bündel, das erst dann geladen wird (docs/architektur.md, „Bündel“).`;
}
