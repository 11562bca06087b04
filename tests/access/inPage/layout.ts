/** Checks of room: nothing cut off, nothing beyond the window, nothing moving for somebody who wants stillness. */
import { type Finding, finding, isSeen } from './finding';

/** The page itself does not scroll sideways; what is wider than the window lies in a frame of its own that scrolls (WCAG 1.4.10). */
export function reflow(): Finding[] {
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth <= root.clientWidth + 1) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => isSeen(element) && element.getBoundingClientRect().right > root.clientWidth + 1 && !scrollerOf(element));
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const message = `the page is ${root.scrollWidth - root.clientWidth} px wider than the window of ${root.clientWidth} px`;
  return innermost.length > 0 ? innermost.slice(0, 5).map((element) => finding('reflow', element, message)) : [finding('reflow', root, message)];
}

/** The frame with a scroll bar of its own that an element lies in. */
function scrollerOf(element: Element): Element | undefined {
  for (let at = element.parentElement; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return at;
  }
  return undefined;
}

/** No box hides a part of its own text (WCAG 1.4.4, 1.4.12). Boxes of a pixel, kept for screen readers, hide theirs on purpose. */
export function clipping(): Finding[] {
  return [...document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')].flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (way: string): boolean => way === 'hidden' || way === 'clip';
    if ((!hides(overflowX) && !hides(overflowY)) || !isSeen(element) || !element.textContent?.trim()) return [];
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const wide = hides(overflowX) ? scrollWidth - clientWidth : 0;
    const tall = hides(overflowY) ? scrollHeight - clientHeight : 0;
    return clientWidth > 1 && (wide > 1 || tall > 1) ? [finding('clipping', element, `${Math.max(wide, tall)} px of it are cut off`)] : [];
  });
}

/** Without motion where the reader wants none (`prefers-reduced-motion`). To be asked while that is set. */
export function stillness(): Finding[] {
  const moving = document.getAnimations().flatMap(({ effect }) => (effect instanceof KeyframeEffect && effect.target ? [effect.target] : []));
  const lasting = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
    const long = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
    return long(transitionDuration) || (animationName !== 'none' && long(animationDuration)) || scrollBehavior === 'smooth';
  });
  return [...new Set([...moving, ...lasting])].map((element) => finding('stillness', element, 'moves although the reader wants no motion'));
}
