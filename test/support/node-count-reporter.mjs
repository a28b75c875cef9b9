// @ts-check
import { writeCounts } from './count-reporter.mjs';

/**
 * Notes how many of Node's tests passed and failed; a reporter for `node --test`.
 *
 * @param {AsyncIterable<any>} events
 */
export default async function* countNodeTests(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined) continue;
    if (type === 'test:pass') counts.passed++;
    if (type === 'test:fail') counts.failed++;
  }
  writeCounts('node', counts);
  yield '';
}
