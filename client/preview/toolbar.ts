import { say, tell } from '../l10n';
import type { PageTexts, ProfileView } from '../webview/messages';
import { escapeHtml } from './escape';

/** Texts the page's script puts into the page, in the language people chose. `{0}`, `{1}` are filled there. */
export function pageTexts(): PageTexts {
  return {
    toSource: tell(say('Go to source: {0}', '{0}')),
    toSourceShort: tell(say('Go to source')),
    toForm: tell(say('Edit in the form: {0}', '{0}')),
    toFormShort: tell(say('Edit')),
    changeNamed: tell(say('Change {2}: "{0}" ({1})', '{0}', '{1}', '{2}')),
    change: tell(say('Change "{0}" ({1})', '{0}', '{1}')),
    empty: tell(say('empty')),
    keys: tell(say('Enter takes it over, Escape leaves it as it was.')),
    keysOfText: tell(say('Enter takes it over, Shift and Enter begins a new line, Escape leaves it as it was.')),
    all: tell(say('all')),
    none: tell(say('not given')),
    filter: tell(say('Filter by')),
    filterActive: tell(say('Filter (on)')),
    foldAll: tell(say('Fold all')),
    unfoldAll: tell(say('Unfold all')),
    measuresShown: tell(say('{0} of {1} measures', '{0}', '{1}')),
    goalsShown: tell(say('{0} of {1} goals', '{0}', '{1}')),
    findingsHidden: tell(say('Findings hidden: {0}', '{0}')),
    cursorHidden: tell(say('What the cursor is in is hidden.')),
  };
}

/** The controls above the document. Only plain ones, so that keyboard and screen reader need no help of ours. */
export function toolbarHtml(): string {
  const text = (message: Parameters<typeof tell>[0]) => escapeHtml(tell(message));
  const views: readonly [ProfileView, string][] = [
    ['profil', text(say('Profile'))],
    ['kurz', text(say('Short edition'))],
    ['zielblatt', text(say('Goal sheets'))],
  ];
  const facets = [
    ['field', text(say('Field of action'))],
    ['actor', text(say('Actor'))],
    ['status', text(say('State of the measure'))],
  ] as const;
  return `<header id="bar" class="bar" hidden>
<div class="bar-row" role="group" aria-label="${text(say('View'))}">
<div id="views" class="views" role="radiogroup" aria-label="${text(say('Shown as'))}">
${views.map(([view, label]) => `<label><input type="radio" name="view" value="${view}"><span>${label}</span></label>`).join('')}
</div>
<label class="bar-check"><input type="checkbox" id="show-findings" checked>${text(say('Show findings'))}</label>
<button type="button" id="filter-button" aria-expanded="false" aria-controls="filter-panel">${text(say('Filter by'))}</button>
<button type="button" id="fold-all">${text(say('Fold all'))}</button>
<p id="status" class="bar-status" role="status"></p>
</div>
<div id="filter-panel" class="bar-row" role="group" aria-label="${text(say('Filter by'))}" hidden>
${facets.map(([facet, label]) => `<div class="bar-field"><label for="filter-${facet}">${label}</label><select id="filter-${facet}"></select></div>`).join('\n')}
<button type="button" id="filter-reset" disabled>${text(say('Reset filter'))}</button>
</div>
</header>`;
}
