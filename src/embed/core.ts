/** What every widget needs, in the one chunk that the loader asks for beside theirs. */
// The parsers and the sources of content share it.
export { mergeArticles } from '../article/merge.js';
export { cardExtras } from '../components/headline-card/extras-on-demand.js';
export { defineElement } from '../widget/define-element.js';
export { LocaleController } from '../widget/locale-controller.js';
// The prompt and what it asks share it.
export { accessRequest } from '../widget/access-protocol.js';
export { articleReader, articleStore, contentSources } from '../widget/on-demand.js';
export { loadLocale } from '../locales/locale.js';
export { timePolicies } from '../widget/policy-on-demand.js';
