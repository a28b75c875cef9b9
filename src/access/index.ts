/**
 * Decides whether a reader may read an article, and which prompt and offers they get.
 *
 * It needs no element and no DOM, so it runs in a page, a worker and Node.
 */
export {
  type AccessQuery,
  type AccessSource,
  type EndpointOptions,
  endpointSource,
  fixedSource,
  meterSource,
} from './access-source.js';
export { type AccessFacts, decidePrompt } from './decide-prompt.js';
export { articlesLeft, countedState, type MeterCounts } from './meter-counts.js';
export { Meter, type MeteredArticle, type MeterRules, parseMeter } from './meter.js';
export { isTimeZone, periodAround, type PeriodBounds } from './meter-period.js';
export { meterStorage, type MeterStorage } from './meter-storage.js';
export { isOffered, type Offer, offerEnd, type OfferInput, type ParsedOffer, parseOffer } from './offer.js';
export { daysIn, daysUntil, parsePeriod, type Period } from './dates.js';
export {
  isPromptState,
  type PromptAction,
  promptRule,
  type PromptRule,
  type PromptState,
  promptStates,
} from './prompt-state.js';
export {
  type GrantReason,
  grantReasons,
  type MeterPeriod,
  meterPeriods,
  parseAmpEntitlement,
  parseReaderAccess,
  type ReaderAccess,
  type ReaderAccessData,
} from './reader-access.js';
