/** What a check says: where on the page, and what is wrong there. */
export interface Finding {
  check: string;
  /** CSS selector of the element, for the browser's own tools. */
  selector: string;
  /** The beginning of the element's HTML. */
  snippet: string;
  message: string;
}

export function finding(check: string, element: Element, message: string): Finding {
  return { check, selector: selectorOf(element), snippet: element.outerHTML.replace(/\s+/g, ' ').slice(0, 160), message };
}

/** The shortest path from an element with an id (else from the root) down to this one. */
function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(' > ');
    const { tagName, parentElement } = at as Element;
    const same = parentElement ? [...parentElement.children].filter((each) => each.tagName === tagName) : [];
    const name = tagName.toLowerCase();
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
  }
  return steps.join(' > ');
}

/** Whether the element has a box that is seen: not folded away, not hidden, not kept for screen readers only. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 || height > 1;
}
