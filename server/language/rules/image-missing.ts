import { say } from '../text/message';
import { LARGEST_IMAGE } from '../workspace/images';
import type { ValueRule } from './rule';
import { isAlias } from './support/child';

/** An image that cannot be shown: not there, no picture we know, or too large. Silent while nobody looked at the file. */
export const rule: ValueRule = {
  severity: 'warning',
  values: ['image'],
  check(site, context) {
    const { node } = site;
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || isAlias(site)) return;
    switch (context.image(node.value)) {
      case 'no-path':
        return context.report(site, say('A picture is named by its path from this file, such as "bilder/markt.jpg"; it is not fetched from elsewhere.'));
      case 'missing':
        return context.report(site, say('There is no picture "{0}". Its path counts from this file, and it must lie in the open folder.', node.value));
      case 'other-kind':
        return context.report(site, say('"{0}" is no PNG, JPEG or WebP picture.', node.value));
      case 'too-large':
        return context.report(site, say('"{0}" is larger than {1} MB. Make the picture smaller.', node.value, LARGEST_IMAGE / 1_000_000));
    }
  },
};
