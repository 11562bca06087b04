/** What `yaml` makes of a whole text: the judge of what is valid, and of what it says (FORMAT §0). */
import { isAlias, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { FALSE_BLANK } from '../../server/language/syntax/blanks';

export interface Verdict {
  valid: boolean;
  /**
   * Keys that are no strings: `yaml` and BZRP tell and compare them differently, so neither verdict nor value counts. Nor of keys
   * that begin with a no-break blank: to `yaml` that is a letter, to BZRP an indent somebody meant.
   */
  oddKeys: boolean;
  /** The document is a map. */
  isMap: boolean;
  /** What the document says; only when it is valid. */
  value: unknown;
}

export function judge(text: string): Verdict {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'error', version: '1.2' });
  const errors = document.errors.filter(({ code, pos }) => !(code === 'DUPLICATE_KEY' && /^\d+\s*(?:[,}\r\n#]|$)/.test(text.slice(pos[0]))));
  const badTag = document.warnings.some(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const directive = /^%(?!YAML 1\.2\s*(?:\s#.*)?$)/m.test(text.slice(0, document.range?.[0] ?? 0));
  let oddKeys = false;
  let linksHold = true;
  const anchors = new Map<string, object>();
  const open = new Set<object>();
  const used = new Set<object>();
  visit(document, {
    Node(_key, node, path) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (!target || path.includes(target as never)) linksHold = false;
        else used.add(target);
      } else if (node.anchor) {
        anchors.set(node.anchor, node);
        if (isScalar(node) && node.type === 'PLAIN' && node.source !== '') open.add(node);
      }
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || pair.key.anchor || FALSE_BLANK.test(pair.key.value[0] ?? '')) oddKeys = true;
    },
  });
  const wasted = [...open].some((node) => !used.has(node));
  const valid = errors.length === 0 && !badTag && !directive && linksHold && !wasted;
  return { valid, oddKeys, isMap: isMap(document.contents) && !isPair(document.contents), value: valid ? document.toJS({ maxAliasCount: -1 }) : undefined };
}
