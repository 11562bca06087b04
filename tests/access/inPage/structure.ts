/** Checks of what a page is made of: language, title, landmarks, headings, tables, links within it. */
import { type Finding, finding } from './finding';

/** One h1, first; no level left out on the way down. */
export function headings(): Finding[] {
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const level = (heading: Element): number => Number(heading.tagName[1]);
  const tops = all.filter((heading) => level(heading) === 1);
  const found = tops.length === 1 ? [] : [finding('headings', tops[1] ?? document.body, `${tops.length} headings of level 1, one is needed`)];
  return all.reduce<Finding[]>((list, heading, index) => {
    const before = all[index - 1];
    const most = before ? level(before) + 1 : 1;
    if (level(heading) > most) list.push(finding('headings', heading, `level ${level(heading)} follows ${before ? `level ${level(before)}` : 'nothing'}`));
    if (!heading.textContent?.trim()) list.push(finding('headings', heading, 'the heading is empty'));
    return list;
  }, found);
}

/** German, with a title and one main landmark. */
export function frame(): Finding[] {
  const { documentElement: html, body, title } = document;
  const mains = document.querySelectorAll('main, [role="main"]').length;
  return [
    ...(html.lang === 'de' ? [] : [finding('frame', html, `lang="${html.lang}", needed "de"`)]),
    ...(title.trim() ? [] : [finding('frame', html, 'the page has no title')]),
    ...(mains === 1 ? [] : [finding('frame', body, `${mains} main landmarks, one is needed`)]),
  ];
}

/** Every table has a caption and headings that say what they are for. */
export function tables(): Finding[] {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const heads = [...table.querySelectorAll('th')];
    const vague = heads.filter((head) => !['col', 'row', 'colgroup', 'rowgroup'].includes(head.scope));
    return [
      ...(table.caption?.textContent?.trim() ? [] : [finding('tables', table, 'no caption')]),
      ...(heads.length > 0 ? [] : [finding('tables', table, 'no heading cells')]),
      ...vague.map((head) => finding('tables', head, 'heading cell without scope')),
    ];
  });
}

/** Every id is there once, and every link within the page leads somewhere. */
export function links(): Finding[] {
  const ids = new Map<string, number>();
  for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);
  const twice = [...document.querySelectorAll('[id]')].filter(({ id }) => (ids.get(id) ?? 0) > 1);
  const lost = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter((link) => !ids.has(decodeURIComponent(link.hash.slice(1))));
  return [
    ...twice.map((element) => finding('links', element, `the id „${element.id}“ is there ${ids.get(element.id)} times`)),
    ...lost.map((link) => finding('links', link, `leads to ${link.hash}, which is not there`)),
  ];
}
